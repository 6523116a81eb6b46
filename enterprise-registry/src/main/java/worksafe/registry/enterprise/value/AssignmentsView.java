package worksafe.registry.enterprise.value;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Problem;

/** What became of each of many assignments, in the order in which they were asked for. */
@Schema(name = "Assignments", description = "批量分配的结果 / what became of each assignment")
public record AssignmentsView(
        @Schema(description = "已落到镇村 / assigned", examples = "498")
        int assigned,

        @Schema(description = "原已在该处 / supervised there already", examples = "1")
        int unchanged,

        @Schema(description = "被拒绝 / refused", examples = "1")
        int refused,

        @Schema(description = "逐家结果，与请求同序 / one by one, in the order of the request")
        List<AssignmentView> items) {

    public static AssignmentsView of(List<AssignmentView> items) {
        return new AssignmentsView(
                count(items, AssignmentFate.ASSIGNED),
                count(items, AssignmentFate.UNCHANGED),
                count(items, AssignmentFate.REFUSED),
                items);
    }

    private static int count(List<AssignmentView> items, AssignmentFate fate) {
        return (int) items.stream().filter(item -> item.fate() == fate).count();
    }

    /** What became of one of them. */
    @Schema(name = "Assignment", description = "一家企业的分配结果 / what became of one of them")
    public record AssignmentView(
            UUID enterpriseId,
            AssignmentFate fate,

            @Schema(description = "现修订号，被拒绝的不返回 / its revision now; absent where refused", examples = "2") @Nullable
            Long revision,

            @Schema(description = "拒绝的理由 / why it was refused") @Nullable
            Problem problem) {

        public static AssignmentView done(UUID enterpriseId, AssignmentFate fate, long revision) {
            return new AssignmentView(enterpriseId, fate, revision, null);
        }

        public static AssignmentView refused(UUID enterpriseId, Problem problem) {
            return new AssignmentView(enterpriseId, AssignmentFate.REFUSED, null, problem);
        }
    }

    /** What became of one assignment out of many. */
    public enum AssignmentFate {
        /** It left the pool and is supervised there now. */
        ASSIGNED,
        /** It was supervised there already, be it by an earlier request. */
        UNCHANGED,
        /** A rule refused, and nothing about it changed. */
        REFUSED
    }
}
