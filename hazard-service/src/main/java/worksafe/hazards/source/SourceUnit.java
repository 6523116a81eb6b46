package worksafe.hazards.source;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The unit that is a source (GB 18218-2018, 3.5, 3.6).
 *
 * @param name what people call it
 * @param place where on the premises
 * @param inPort whether it lies within a port, whose authority then takes the emergency department's place
 */
@Embeddable
record SourceUnit(@Enumerated(EnumType.STRING) UnitKind kind, String name, String place, boolean inPort) {

    /** Which kind of unit. */
    @Schema(name = "SourceUnitKind")
    enum UnitKind {
        /** An installation, cut at its shut-off valves. */
        PRODUCTION,
        /** A tank farm within its dike, or a warehouse of its own. */
        STORAGE
    }
}
