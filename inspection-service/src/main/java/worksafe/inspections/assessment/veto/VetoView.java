package worksafe.inspections.assessment.veto;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** A veto with all that is known of it. */
@Schema(description = "一票否决详情 / a veto with all that is known of it")
public record VetoView(
        @JsonUnwrapped VetoSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "情况 / what was not done, concealed, or made worse", examples = "未按规定督促企业排除重大事故隐患。")
        String text,

        @Schema(
                description =
                        "决定机关所在区划；重大以上事故为上级 / place of the government that decides; of a major accident the level above",
                examples = "320281000000")
        @PlaceCode
        String decidedIn,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<VetoAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<VetoStep>> timeline)
        implements Versioned {

    static VetoView of(Veto veto, Set<VetoAction> allowed) {
        return new VetoView(
                VetoSummary.of(veto),
                veto.version(),
                veto.particulars().text(),
                veto.decidedIn().toString(),
                allowed,
                StepView.of(VetoStep.class, veto.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }

    /** Whether somebody may receive honours or be rated excellent. */
    @Schema(name = "VetoBar", description = "一票否决查询结果 / whether somebody is barred")
    public record VetoBarView(
            @Schema(
                    description = "是否被一票否决：当年不得评先评优，考核不得评为优秀 / whether no honours and no excellent grade are given",
                    examples = "true")
            boolean barred,

            @Schema(description = "生效中的否决 / the vetoes that are in force")
            List<VetoSummary> vetoes) {}
}
