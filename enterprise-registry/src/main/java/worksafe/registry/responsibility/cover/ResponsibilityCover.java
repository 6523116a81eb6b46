package worksafe.registry.responsibility.cover;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A post, device or risk point for which an entry's holder answers.
 *
 * @param name as it was called when the entry was written
 */
@Embeddable
@Schema(
        name = "ResponsibilityCover",
        description = "责任范围涵盖的岗位、设备、风险点 / a post, device or risk point that the entry covers")
public record ResponsibilityCover(
        @Enumerated(EnumType.STRING) @Schema(description = "类别 / kind", examples = "RISK_POINT")
        ResponsibilityItemKind kind,

        @Schema(
                description = "清单条目或者风险点标识 / id of the entry on the list, or of the risk point",
                examples = "0198f5a0-3333-7aaa-8bbb-000000000023")
        UUID itemId,

        @Schema(description = "名称 / name", examples = "合成车间 R-101 反应釜超温超压")
        String name) {}
