package worksafe.hazards.selfcheck.picture;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.duties.policy.PolicyBasis;

/** Returns that deserve a look. */
@Schema(description = "自查质量提示；不构成认定 / returns that deserve a look; no finding")
public record SelfCheckSignals(
        List<Line> lines,

        @Schema(description = "是否未列全 / whether there are more", examples = "false")
        boolean truncated,

        @Schema(description = "所用的政策参数 / by which rows") List<Rule> rules) {

    /** One enterprise. */
    @Schema(name = "SelfCheckSignal", description = "一条提示 / one signal")
    public record Line(
            @Schema(description = "提示类别 / kind", examples = "ALL_CLEAR")
            SelfCheckSignalKind kind,

            UUID enterpriseId,

            @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
            String enterpriseName,

            @Schema(
                    description = "最近一次自查记录 / the last return that it is about",
                    examples = "0198f5a0-4444-7aaa-8bbb-000000000031")
            UUID selfCheckId,

            @Schema(
                    description =
                            "实测：期内记录数、雷同记录数或者每项秒数 / measured: returns of the months, returns alike, or seconds for an item",
                    examples = "4")
            long measured) {}

    /** A row of the policy book. */
    @Schema(name = "SelfCheckSignalRule", description = "提示的规则 / rule of a signal")
    public record Rule(
            @Schema(description = "提示类别 / kind", examples = "ALL_CLEAR")
            SelfCheckSignalKind kind,

            @JsonUnwrapped PolicyBasis.View basis) {}
}
