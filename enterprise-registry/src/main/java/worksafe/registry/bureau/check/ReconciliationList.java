package worksafe.registry.bureau.check;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one side knows and the other does not. */
@Schema(name = "BureauReconciliationList")
enum ReconciliationList {
    /** Insured by labour, and in no register. */
    INSURED_NOT_REGISTERED,
    /** On the list above scale, and in no register. */
    ABOVE_SCALE_NOT_REGISTERED,
    /** Told of by any bureau, and in no register. */
    TOLD_NOT_REGISTERED,
    /** Registered and trading, and told of by no bureau. */
    REGISTERED_NOT_TOLD
}
