package worksafe.registry.bureau;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of what bureaus send; the texts stand in {@code messages/registry-bureau_*.properties}. */
public enum BureauProblem implements ProblemType {
    /** The signature is none of the sender's, or too old; it is not said which of several reasons it is. */
    BUREAU_SIGNATURE_WRONG(403),
    /** There is no such sender within the scope, or it has ended. */
    BUREAU_SENDER_UNKNOWN(422),
    /** Another sender has that code. */
    BUREAU_SENDER_CODE_TAKEN(409),
    /** The sender has ended. */
    BUREAU_SENDER_ENDED(422),
    /** The sender does not send that type of records. */
    BUREAU_RECORD_TYPE_OTHER(422),
    /** The bureau has that type, but the sender is not registered for it. */
    BUREAU_RECORD_TYPE_NOT_REGISTERED(422),
    /** The type has no mapping of that version. */
    BUREAU_MAPPING_UNKNOWN(422),
    /** There are no records. */
    BUREAU_DELIVERY_EMPTY(422),
    /** There are more records than one delivery may have. */
    BUREAU_DELIVERY_TOO_LONG(413),
    /** Another delivery of the sender bears that id already. */
    BUREAU_DELIVERY_ID_TAKEN(422),
    /** The file is neither a table nor JSON Lines, or its JSON cannot be read. */
    BUREAU_FILE_UNREADABLE(400),
    /** The record is not held, so that there is nothing to decide. */
    BUREAU_RECORD_NOT_HELD(409),
    /** What holds the record is nothing that a person can vouch for. */
    BUREAU_RECORD_NOT_CONFIRMABLE(422),
    /** The type has no such field. */
    BUREAU_FIELD_UNKNOWN(422),
    /** The delivery only said what would become of its records. */
    BUREAU_DELIVERY_DRY(422);

    private final int status;

    BureauProblem(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
