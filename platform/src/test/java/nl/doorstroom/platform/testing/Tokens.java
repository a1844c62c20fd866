package nl.doorstroom.platform.testing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.smallrye.jwt.build.Jwt;

import static java.nio.charset.StandardCharsets.UTF_8;

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
            "attendance:write",
            "work-records:write",
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
            "reports:people",
            "reports:publish",
            "reports:operate",
            "tariffs:write",
            "data-quality:read",
            "operations:write",
            "processing-log:read",
            "audit:read",
            "subscriptions:read",
            "subscriptions:write",
            "case-files:read",
            "case-files:write",
            "basic-conditions:restricted",
            "observations:read",
            "observations:write",
            "change-proposals:write",
            "labels:write",
            "labels:eligibility",
            "labels:statutory",
            "eligibilities:read",
            "eligibilities:write",
            "start-restrictions:read",
            "start-restrictions:write",
            "referrals:read",
            "referrals:write",
            "referrals:decide",
            "participants:merge",
            "participants:protect",
            "participants:emergency",
            "data-exports:read",
            "data-exports:write",
            "postcode-areas:write",
            "proposal-profiles:read",
            "vum-profiles:read",
            "vum-vacancies:read",
            "vum-contact-moments:read",
            "vum-searches:read",
            "vum-searches:write",
            "vacancy-feeds:read",
            "vacancy-feeds:write",
            "register-indications:read",
            "retention:read",
            "retention:write");

    /** The client of every token. */
    static final String CLIENT = "doorstroom-test";

    /** The user of every token. */
    static final String USER = "5d8ac1c3-6c3b-4a52-9a7c-3f4f3b1c9f10";

    private static final KeyPair KEYS = keys();

    /** Signing takes longer than most requests; each of these is good for longer than a test run. */
    private static final Map<Map<String, Object>, String> SIGNED = new ConcurrentHashMap<>();

    private Tokens() {}

    /** A token of a user of the tenant's own organisation with these permissions. */
    public static String of(String tenant, String... permissions) {
        return ofOrganisation(tenant, tenant, permissions);
    }

    /** A token of a user of another organisation that works for the tenant. */
    public static String ofOrganisation(String tenant, String organisation, String... permissions) {
        return signed(claims(tenant, organisation, permissions));
    }

    /** A token of another user than that of the other tokens, who works for an organisation. */
    public static String ofUser(String tenant, String organisation, String user, String... permissions) {
        Map<String, Object> claims = new LinkedHashMap<>(claims(tenant, organisation, permissions));
        claims.put("sub", user);
        return signed(claims);
    }

    /** A token of another client than that of the other tokens, for the tenant's own organisation. */
    public static String ofClient(String tenant, String client, String... permissions) {
        Map<String, Object> claims = new LinkedHashMap<>(claims(tenant, tenant, permissions));
        claims.put("azp", client);
        return signed(claims);
    }

    /** A token without the claim that names the tenant. */
    public static String withoutTenant(String... permissions) {
        return signed(Map.of("realm_access", Map.of("roles", List.of(permissions))));
    }

    /** Tokens that say the same as a good one, and must be refused: each by the way in which it was made. */
    public static Map<String, String> forged(String tenant, String... permissions) {
        Map<String, Object> claims = claims(tenant, tenant, permissions);
        String good = signed(claims);
        String claimsOfGood = good.substring(good.indexOf('.') + 1, good.lastIndexOf('.'));
        byte[] publicKey = KEYS.getPublic().getEncoded();
        String secondKey = publicKey();
        return Map.of(
                "another signature",
                good.substring(0, good.lastIndexOf('.')) + ".AAAA",
                "no algorithm",
                encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + claimsOfGood + ".",
                "the public key as a secret",
                signedBySecret(claimsOfGood, publicKey),
                "the text of the public key as a secret",
                signedBySecret(claimsOfGood, secondKey.getBytes(UTF_8)),
                "expired",
                signed(claims, "doorstroom", -600),
                "for another audience",
                signed(claims, "elsewhere", 3600));
    }

    private static String signedBySecret(String claims, byte[] secret) {
        String unsigned = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + claims;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return unsigned + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(unsigned.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256", impossible);
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static Map<String, Object> claims(String tenant, String organisation, String... permissions) {
        return Map.of(
                "tenant",
                tenant,
                "organisation",
                organisation,
                "azp",
                CLIENT,
                "realm_access",
                Map.of("roles", Arrays.asList(permissions)));
    }

    private static String signed(Map<String, Object> claims) {
        return SIGNED.computeIfAbsent(Map.copyOf(claims), one -> signed(one, "doorstroom", 3 * 3600));
    }

    private static String signed(Map<String, Object> claims, String audience, long seconds) {
        return Jwt.claims(new LinkedHashMap<>(claims))
                .subject((String) claims.getOrDefault("sub", USER))
                .upn("tester")
                .audience(audience)
                .issuedAt(Instant.now().minusSeconds(1200))
                .expiresAt(Instant.now().plusSeconds(seconds))
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
