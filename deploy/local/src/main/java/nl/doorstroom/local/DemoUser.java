package nl.doorstroom.local;

import java.util.List;

/**
 * A fictional professional who can log in to a local platform.
 *
 * @param tenant OIN of the municipality that answers for the data this user works in
 * @param organisation OIN of the organisation this user works for
 * @param roles what the user is
 * @param permissions what the roles allow, each {@code thing:verb}
 */
public record DemoUser(
        String username,
        String password,
        String tenant,
        String organisation,
        List<String> roles,
        List<String> permissions) {

    @Override
    public String toString() {
        return username;
    }
}
