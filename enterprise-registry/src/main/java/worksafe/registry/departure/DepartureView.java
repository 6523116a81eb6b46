package worksafe.registry.departure;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.kernel.Sector;

/** That an enterprise left the supervision of a place or a sector; nothing of what became of it there. */
@Schema(name = "Departure", description = "企业的迁出 / that an enterprise came under another authority")
public record DepartureView(
        UUID id,

        @Schema(description = "企业 / enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        UUID enterpriseId,

        @Schema(description = "迁出时的名称 / its name when it left", examples = "江阴市澄江化工有限公司")
        String name,

        @Schema(description = "原监管所在地 / the place that it left", examples = "320281102001")
        String region,

        @Schema(description = "原主管部门类别 / the sector that it left")
        Sector sector,

        @Schema(description = "迁往何地 / where it went", examples = "320281103001")
        String toRegion,

        @Schema(description = "迁后的主管部门类别 / its sector from then on")
        Sector toSector,

        @Schema(description = "迁出所达的修订号 / the revision that the move led to", examples = "4")
        long revision,

        @Schema(description = "迁出时刻 / when it left") Instant departedAt) {}
