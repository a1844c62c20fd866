package nl.doorstroom.local;

/**
 * How to reach one service's database: as its owner, as the application (row-level security holds), and as the relay.
 *
 * @param jdbcUrl without user and password
 */
public record DatabaseAccess(String jdbcUrl, Login owner, Login application, Login relay) {

    /** A role that may log in. */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }
}
