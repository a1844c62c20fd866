package nl.doorstroom.platform.security;

import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/**
 * A role of the token that is written {@code thing:verb} is a permission; the identity provider composes the roles of
 * people and partners from them, so that who may do what is decided in one place and read from the token alone.
 */
@Singleton
class PermissionsFromRoles implements SecurityIdentityAugmentor {

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        Set<String> permissions = identity.getRoles().stream()
                .filter(role -> role.indexOf(':') > 0)
                .collect(Collectors.toSet());
        if (permissions.isEmpty()) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity)
                        .addPermissionsAsString(permissions)
                        .build());
    }
}
