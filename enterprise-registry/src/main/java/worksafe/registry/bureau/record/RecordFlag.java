package worksafe.registry.bureau.record;

import static worksafe.registry.bureau.record.RecordFlag.Weight.HOLDS;
import static worksafe.registry.bureau.record.RecordFlag.Weight.NOTES;
import static worksafe.registry.bureau.record.RecordFlag.Weight.REJECTS;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is remarkable about a record; its words are {@code record-flag.<kebab-case name>}. */
@Schema(name = "BureauRecordFlag")
public enum RecordFlag {
    /** The line of the file is no record. */
    LINE_UNREADABLE(REJECTS),
    /** A cell holds the identity number of a resident, which nothing here is for; it was not kept. */
    RESIDENT_NUMBER(REJECTS),

    FIELD_MISSING(HOLDS),
    FIELD_NOT_UNDERSTOOD(HOLDS),
    /** The table of the mapping has no such word. */
    WORD_NOT_MAPPED(HOLDS),
    DAY_IN_FUTURE(HOLDS),
    /** No enterprise within the scope of the delivery bears that code. */
    ENTERPRISE_UNKNOWN(HOLDS),
    /** The register says cancelled, revoked or merged. */
    ENTERPRISE_NOT_ACTIVE(HOLDS),
    /** A person said otherwise, whose word stands until a person takes this one. */
    CONFIRMED_FACT_DIFFERS(HOLDS),
    /** Nothing says where the enterprise that was registered is supervised. */
    PLACE_UNDECIDED(HOLDS),
    /** One of its name, and of two of day, representative and address, is registered under another kind of code. */
    PERHAPS_SAME_ENTERPRISE(HOLDS),
    /** Its code is in force for an enterprise outside the place of the sender. */
    REGISTERED_ELSEWHERE(HOLDS),
    /** An earlier record of the same delivery is about the same and says otherwise. */
    REPEATED_DIFFERS(HOLDS),

    /** The bureau said otherwise of the same before. */
    CORRECTS_EARLIER(NOTES),
    /** The enterprise with that code is called otherwise in the register. */
    NAME_DIFFERS(NOTES),
    /** Of a later day something is known already, which stands. */
    OLDER_THAN_KNOWN(NOTES);

    /** What a flag does to the fate of its record. */
    public enum Weight {
        REJECTS,
        HOLDS,
        NOTES
    }

    private final Weight weight;

    RecordFlag(Weight weight) {
        this.weight = weight;
    }

    public Weight weight() {
        return weight;
    }

    /** The key of its words in the message bundles. */
    public String messageKey() {
        return "record-flag." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
