package nl.doorstroom.participants.casefile;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;

import nl.doorstroom.platform.codelist.CodeList;
import nl.doorstroom.platform.codelist.CodeLists;

/**
 * Codes from which a label could be read: that restoring the harm is a condition for somebody tells of an offence. They are
 * marked {@code restricted} in their list and are, to who has not the permission for them, as if they were not there.
 */
@Singleton
public class RestrictedCodes {

    /** The permission for them. */
    public static final String PERMISSION = "basic-conditions:restricted";

    private static final StringPermission RESTRICTED = new StringPermission("basic-conditions", "restricted");

    private final CodeLists codes;
    private final SecurityIdentity caller;

    RestrictedCodes(CodeLists codes, SecurityIdentity caller) {
        this.codes = codes;
        this.caller = caller;
    }

    /** The entry of a code as far as there is one for the caller, valid today or not. */
    public Optional<CodeList.Entry> find(String list, String code) {
        return codes.find(list).stream()
                .flatMap(known -> known.codes().stream())
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .filter(entry -> !entry.is("restricted") || caller.checkPermissionBlocking(RESTRICTED));
    }

    /** Whether the caller may know of what has this code. */
    public boolean shows(String list, String code) {
        return find(list, code).isPresent();
    }

    /** Whether a registered code is restricted, whoever asks. */
    public boolean restricts(String list, String code) {
        return codes.entry(list, code).is("restricted");
    }
}
