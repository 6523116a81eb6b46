package worksafe.registry.bureau.record;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a record; each has one fate once it was looked at. */
@Schema(name = "BureauRecordFate")
public enum RecordFate {
    /** The register knows it now. */
    APPLIED,
    /** The register knew it already. */
    UNCHANGED,
    /** Laid aside until somebody repairs, confirms or dismisses it, or it is tried again. */
    HELD,
    /** No record that could be read. */
    REJECTED,
    /** A person said that nothing is to become of it. */
    DISMISSED;

    /** The key of its word in the message bundles. */
    public String messageKey() {
        return "record-fate." + name().toLowerCase(Locale.ROOT);
    }
}
