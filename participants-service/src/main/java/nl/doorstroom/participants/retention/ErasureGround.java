package nl.doorstroom.participants.retention;

/** Why somebody was erased. */
public enum ErasureGround {
    /** The term of retention was over (GDPR, article 5, paragraph 1 e). */
    TERM,
    /** It was asked for, and granted (GDPR, article 17). */
    REQUEST
}
