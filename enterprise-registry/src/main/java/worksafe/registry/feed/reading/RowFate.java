package worksafe.registry.feed.reading;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one data line. Every line has exactly one fate, so the fates of an import sum up to its lines. */
@Schema(name = "ImportRowFate")
public enum RowFate {
    /** A new enterprise was registered. */
    REGISTERED,
    /** A registered enterprise was changed. */
    CHANGED,
    /** The register says it already, or an equal line came before. */
    UNCHANGED,
    /** Somebody has to decide first. */
    HELD,
    /** Not taken. */
    REJECTED;

    /** The key of its word in the message bundles. */
    public String messageKey() {
        return "row-fate." + name().toLowerCase(Locale.ROOT);
    }

    /** The name under which a job counts it. */
    public String countName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
