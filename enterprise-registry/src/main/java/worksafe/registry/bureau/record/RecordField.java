package worksafe.registry.bureau.record;

/**
 * A field of a type of records.
 *
 * @param name as mappings and JSON rows write it
 * @param kind what it holds, and so how it is read
 * @param required whether a record without it is held
 */
public record RecordField(String name, FieldKind kind, boolean required) {

    /** By what the enterprise of a record is known. */
    public static final String CREDIT_CODE = "creditCode";

    /** How the sender calls it; may be absent. */
    public static final String ENTERPRISE_NAME = "enterpriseName";

    /** What a field holds. */
    public enum FieldKind {
        /** The credit code of the enterprise, or its registration number from before 2015. */
        ENTERPRISE,
        TEXT,
        DAY,
        YEAR,
        /** A whole number, 0 or more. */
        COUNT,
        /** 1–10, as disability is graded. */
        GRADE,
        /** An amount in yuan, kept in fen. */
        YUAN,
        /** A class of GB/T 4754, with its letter or without. */
        INDUSTRY,
        TRUTH,
        /** A word of the mapping's table for the field. */
        CODE
    }

    static RecordField required(String name, FieldKind kind) {
        return new RecordField(name, kind, true);
    }

    static RecordField optional(String name, FieldKind kind) {
        return new RecordField(name, kind, false);
    }
}
