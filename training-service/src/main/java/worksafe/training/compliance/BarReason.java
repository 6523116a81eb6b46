package worksafe.training.compliance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;

/** Why somebody may not work in a post, and the rule that demands the certificate. */
@Embeddable
@Schema(name = "PostBarReason", description = "不得上岗的理由及依据 / why a post is barred")
public record BarReason(
        @Enumerated(EnumType.STRING) BarGround code,

        @Schema(description = "依据文件 / document", examples = "中华人民共和国安全生产法（2021年修正）")
        String source,

        @Schema(description = "条款 / clause", examples = "第三十条第一款")
        String clause,

        @Schema(description = "效力等级 / how strong the document is") @Enumerated(EnumType.STRING)
        Force force,

        @Schema(description = "核实程度 / how sure it is that the document says so") @Enumerated(EnumType.STRING)
        Certainty certainty) {}
