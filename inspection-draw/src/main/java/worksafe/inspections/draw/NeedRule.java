package worksafe.inspections.draw;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;

/**
 * The qualification that whoever leads a visit must have, in a stratum or with objects of a sector.
 *
 * @param stratum where, if by stratum
 * @param sector with whom, if by sector
 * @param skill the qualification
 */
@Embeddable
@Schema(name = "DrawNeedView", description = "带队资质 / qualification of leaders")
public record NeedRule(
        @Nullable String stratum,
        @Enumerated(EnumType.STRING) @Nullable Sector sector,
        String skill) {}
