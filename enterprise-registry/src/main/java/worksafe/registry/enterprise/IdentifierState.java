package worksafe.registry.enterprise;

/** What is known of an identifier's correctness. */
public enum IdentifierState {
    VALID,
    /** The check character is wrong, but the registering authority vouches for the code. */
    CHECK_MISMATCH_CONFIRMED
}
