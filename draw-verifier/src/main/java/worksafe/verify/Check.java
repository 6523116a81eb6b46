package worksafe.verify;

/** The checks, in the order in which they are made. Codes never change. */
public enum Check {
    /** The file is a bundle of version 1. */
    VERSION("version", Stage.SEALED),
    /** Every byte of the file stands where the description puts it, and every value is within its limits. */
    FORM("form", Stage.SEALED),
    /** Lists stand in byte order. */
    ORDER("order", Stage.SEALED),
    /** Nobody stands twice in a list. */
    DUPLICATE_ID("duplicate-id", Stage.SEALED),
    /** Recusals and needs speak of entries of the lists only. */
    REFERENCES("references", Stage.SEALED),
    /** The seal is the digest of the sealed record. */
    SEAL("seal", Stage.SEALED),
    /** Number and previous seal continue the draws before. */
    CHAIN("chain", Stage.SEALED),
    /** The audit log holds the seal, by the proof in the bundle and keys known from elsewhere. */
    LOG("log", Stage.SEALED),
    /** The objects are those that were sealed. */
    OBJECTS_ROOT("objects-root", Stage.SEALED),
    /** The inspectors, their skills and caps are those that were sealed. */
    INSPECTORS_ROOT("inspectors-root", Stage.SEALED),
    /** The recusals are those that were sealed. */
    RECUSALS_ROOT("recusals-root", Stage.SEALED),
    /** The needed skills are those that were sealed. */
    NEEDS_ROOT("needs-root", Stage.SEALED),
    /** Each stratum has a quota that its size allows. */
    QUOTA("quota", Stage.SEALED),
    /** The contributors and their commitments are those that were sealed. */
    CONTRIBUTORS("contributors", Stage.SEALED),
    /** The public value is of the kind that was sealed. */
    BEACON("beacon", Stage.DRAWN),
    /** Each nonce is the one that was committed to. */
    NONCE("nonce", Stage.DISCLOSED),
    /** No two contributors gave the same nonce. */
    NONCE_TWICE("nonce-twice", Stage.DISCLOSED),
    /** The drawn objects follow from the nonces and the public value. */
    DRAWN("drawn", Stage.DISCLOSED),
    /** So do the teams. */
    TEAMS("teams", Stage.DISCLOSED),
    /** The result is the one whose digest was published when it was drawn. */
    RESULT_DIGEST("result-digest", Stage.DISCLOSED),
    /** Each substitute is the next of its stratum, for a sealed reason, with the team that follows. */
    SUBSTITUTIONS("substitutions", Stage.DISCLOSED);

    private final String code;
    private final Stage from;

    Check(String code, Stage from) {
        this.code = code;
        this.from = from;
    }

    /** The stable name, for programs and for asking about it. */
    public String code() {
        return code;
    }

    /** The stage from which on this can be looked at. */
    public Stage from() {
        return from;
    }
}
