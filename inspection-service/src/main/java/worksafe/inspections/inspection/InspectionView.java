package worksafe.inspections.inspection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.inspection.InspectionTeam.TeamMember;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;
import worksafe.platform.service.TimelineStep;

/** A visit with all that is known of it. */
@Schema(description = "检查详情 / a visit with all that is known of it")
public record InspectionView(
        @JsonUnwrapped InspectionSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "3")
        long revision,

        @Schema(description = "非抽取检查的事由代码；不向企业显示 / listed basis; not for the enterprise", examples = "TIP_OFF")
        @Nullable
        String basis,

        @Schema(description = "理由；不向企业显示 / reason; not for the enterprise", examples = "群众举报仓库违规存放危化品") @Nullable
        String reason,

        @Schema(
                description = "联合检查所随同的检查；不向企业显示 / the visit with which it goes; not for the enterprise",
                examples = "0198f4a0-5555-7aaa-8bbb-000000000005")
        @Nullable
        UUID jointWith,

        @Schema(description = "检查组，组长在前 / the team, the leader first")
        List<MemberView> team,

        @Nullable OnSitePlan plan,

        @Nullable VisitRecord record,

        @Schema(description = "按当前状态、角色和检查组可进行的操作 / what the caller may do now")
        Set<InspectionAction> allowedActions,

        @Schema(
                description =
                        "经过，先后为序；理由和结论不向企业显示 / what happened, in order; reasons and conclusions not for the enterprise")
        List<StepView<InspectionStep>> timeline)
        implements Versioned {

    /** In one order always, so that a retry is answered alike. */
    public InspectionView {
        allowedActions = Collections.unmodifiableSet(new TreeSet<>(allowedActions));
    }

    /** @param visited whether the visited enterprise reads: who complained is none of its business */
    static InspectionView of(Inspection inspection, boolean visited, Set<InspectionAction> allowed) {
        var grounds = inspection.grounds();
        var timeline = inspection.timeline();
        var summary = InspectionSummary.of(inspection);
        return new InspectionView(
                visited ? summary.forTheVisited() : summary,
                inspection.version(),
                visited ? null : grounds.basis(),
                visited ? null : grounds.reason(),
                visited ? null : grounds.jointWith(),
                inspection.team().members().stream().map(MemberView::of).toList(),
                inspection.plan(),
                inspection.record(),
                allowed,
                StepView.of(InspectionStep.class, visited ? withoutNotes(timeline) : timeline));
    }

    private static List<TimelineStep> withoutNotes(List<TimelineStep> timeline) {
        return timeline.stream().map(TimelineStep::withoutNote).toList();
    }

    @Override
    public UUID id() {
        return summary.id();
    }

    /** One of the team. */
    @Schema(name = "InspectionMember", description = "检查组成员 / one of the team")
    public record MemberView(
            UUID inspectorId,

            @Schema(description = "工号 / service number", examples = "ZF-320281-007")
            String number,

            @Schema(description = "姓名 / name", examples = "李检查")
            String name) {

        private static MemberView of(TeamMember member) {
            return new MemberView(member.inspectorId(), member.number(), member.name());
        }
    }
}
