package worksafe.inspections.inspection;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;

/** A visit with all that is known of it. */
@Schema(description = "检查详情 / a visit with all that is known of it")
public record InspectionView(
        UUID id,

        @Schema(description = "检查编号 / number, for people", examples = "JC320281-2026-000012")
        String number,

        @Schema(description = "修订号，与 ETag、事件一致 / revision, as in the ETag and in events", examples = "3")
        long revision,

        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005")
        String region,

        Sector sector,
        InspectionOrigin origin,

        @Schema(description = "抽中它的抽取 / the draw that it comes from; absent where none") @Nullable
        UUID drawId,

        @Schema(description = "非抽取检查的事由代码；不向企业显示 / listed basis; not for the enterprise", examples = "TIP_OFF")
        @Nullable
        String basis,

        @Schema(description = "理由；不向企业显示 / reason; not for the enterprise", examples = "群众举报仓库违规存放危化品") @Nullable
        String reason,

        InspectionStatus status,

        @Schema(description = "检查组，组长在前 / the team, the leader first")
        List<MemberView> team,

        @Nullable PlanView plan,

        @Nullable RecordView record,

        @Schema(description = "检查发现数（不含已撤回） / findings that stand", examples = "2")
        int findings,

        Instant assignedAt,
        @Nullable Instant startedAt,
        @Nullable Instant concludedAt,

        @Schema(description = "按当前状态、角色和检查组可进行的操作 / what the caller may do now")
        Set<InspectionAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView> timeline) {

    /** In one order always, so that a retry is answered alike. */
    public InspectionView {
        allowedActions = Collections.unmodifiableSet(new TreeSet<>(allowedActions));
    }

    static InspectionView of(Inspection inspection, Reader reader) {
        var own = !reader.enterprise();
        return new InspectionView(
                inspection.id(),
                inspection.number(),
                inspection.version(),
                inspection.visitedId(),
                inspection.enterpriseName(),
                inspection.region().toString(),
                inspection.sector(),
                inspection.grounds().origin(),
                inspection.grounds().drawId(),
                own ? inspection.grounds().basis() : null,
                own ? inspection.grounds().reason() : null,
                inspection.status(),
                inspection.team().members().stream().map(MemberView::of).toList(),
                PlanView.of(inspection.plan()),
                RecordView.of(inspection.record()),
                inspection.findings(),
                inspection.assignedAt(),
                inspection.startedAt().orElse(null),
                inspection.concludedAt().orElse(null),
                reader.allowed(),
                inspection.timeline().stream()
                        .map(step -> StepView.of(step, own))
                        .toList());
    }

    /**
     * Who reads.
     *
     * @param enterprise whether the visited enterprise does: who complained is none of its business
     * @param allowed what the reader may do
     */
    record Reader(boolean enterprise, Set<InspectionAction> allowed) {}

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

    /** The on-site plan. */
    @Schema(name = "InspectionPlan", description = "现场检查方案 / the on-site plan")
    public record PlanView(String area, String content, String focus, String method, boolean covert) {

        private static @Nullable PlanView of(@Nullable OnSitePlan plan) {
            return plan == null
                    ? null
                    : new PlanView(plan.area(), plan.content(), plan.focus(), plan.method(), plan.covert());
        }
    }

    /** The record. */
    @Schema(name = "InspectionRecord", description = "现场检查记录 / the record of the visit")
    public record RecordView(String record, String conclusion, String signedBy) {

        private static @Nullable RecordView of(@Nullable VisitRecord written) {
            return written == null ? null : new RecordView(written.text(), written.conclusion(), written.signedBy());
        }
    }

    /** One entry of the timeline. */
    @Schema(name = "InspectionStep", description = "经过中的一步 / one entry of the timeline")
    public record StepView(
            InspectionStep.StepKind kind,
            Instant occurredAt,

            @Schema(description = "账户 / account", examples = "inspector-0007")
            String by,

            @Schema(description = "姓名 / name", examples = "李检查")
            String byName,

            @Schema(description = "理由或结论；不向企业显示 / reason or conclusion; not for the enterprise") @Nullable
            String note) {

        private static StepView of(InspectionStep step, boolean own) {
            return new StepView(step.kind(), step.occurredAt(), step.subject(), step.name(), own ? step.note() : null);
        }
    }
}
