package nl.doorstroom.platform.testing;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.smallrye.jwt.build.Jwt;

/** Access tokens as the realm gives them out, signed by a key of this test run. */
public final class Tokens {

    /** A municipality, as tenant. */
    public static final String PUTTEN = "00000001000000000101";

    /** Another municipality, which must see nothing of the first. */
    public static final String VOORBURG = "00000001000000000102";

    /** Every permission of the realm. */
    public static final List<String> PERMISSIONS = List.of(
            "code-lists:read",
            "participants:read",
            "participants:write",
            "bsn:read",
            "benefits:read",
            "benefits:write",
            "programmes:read",
            "programmes:write",
            "trajectories:read",
            "trajectories:write",
            "crews:read",
            "crews:write",
            "employers:read",
            "employers:write",
            "vacancies:read",
            "vacancies:write",
            "matches:read",
            "matches:write",
            "placements:read",
            "placements:write",
            "reports:read",
            "reports:detail",
            "reports:operate",
            "operations:write");

    private static final KeyPair KEYS = keys();

    private Tokens() {}

    /** A token of a user of the tenant's own organisation with these permissions. */
    public static String of(String tenant, String... permissions) {
        return ofOrganisation(tenant, tenant, permissions);
    }

    /** A token of a user of another organisation that works for the tenant. */
    public static String ofOrganisation(String tenant, String organisation, String... permissions) {
        return signed(Map.of(
                "tenant",
                tenant,
                "organisation",
                organisation,
                "azp",
                "doorstroom-test",
                "realm_access",
                Map.of("roles", Arrays.asList(permissions))));
    }

    /** A token without the claim that names the tenant. */
    public static String withoutTenant(String... permissions) {
        return signed(Map.of("realm_access", Map.of("roles", List.of(permissions))));
    }

    private static String signed(Map<String, Object> claims) {
        return Jwt.claims(new LinkedHashMap<>(claims))
                .subject("5d8ac1c3-6c3b-4a52-9a7c-3f4f3b1c9f10")
                .upn("tester")
                .audience("doorstroom")
                .expiresIn(3600)
                .jws()
                .sign(KEYS.getPrivate());
    }

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has RSA", impossible);
        }
    }
}
