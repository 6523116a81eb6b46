package worksafe.registry.grade;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.Trade;
import worksafe.kernel.law.LawLibrary;
import worksafe.registry.standardisation.RatingLevel;

/** The grade of one enterprise by what is known now, with its reasons. */
@Schema(name = "EnterpriseGrade", description = "企业安全等级及其由来 / the grade of an enterprise with its reasons")
public record GradeView(
        @Schema(description = "企业 / enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        UUID enterpriseId,

        @Schema(description = "安全等级；尚不能评定的不返回 / grade; absent where it is not known") @Nullable
        SafetyGrade grade,

        @Schema(description = "风险总分，越少越好；有事实不明的只计已知部分 / points of risk in all, the fewer the better", examples = "37")
        int score,

        @Schema(description = "行业类别、危险程度、管理水平各得几分 / points by what they come of")
        List<GroupPoints> groups,

        @Schema(description = "逐项说明 / a line for each fact that counts")
        List<InputLine> inputs,

        @Schema(
                description =
                        "不明的事实，有则不能评定，仅凭否决事项定为最低等级的除外 / what is not known: there is no grade then, but for the worst by a veto",
                examples = "[]")
        Set<GradeLack> missing,

        @Schema(description = "否决事项及其现状 / facts that forbid a good grade, and whether they are there")
        List<VetoLine> vetoes,

        @Schema(description = "各等级的起始分 / at how many points a grade begins") @Nullable
        GradeBounds bounds,

        @Schema(description = "该等级每年的检查次数；未评定的不返回 / how often it is visited in a year; absent without a grade")
        @Nullable
        GradeSupervision supervision) {

    static GradeView of(GradeFacts facts, Graded graded, GradeRuleQueries.Rows rows) {
        var grade = graded.grade();
        var visits = rows.visits();
        var bounds = rows.bounds();
        return new GradeView(
                facts.id(),
                grade,
                graded.score(),
                Arrays.stream(GradeGroup.values())
                        .map(group -> new GroupPoints(
                                group,
                                graded.points(group),
                                graded.lines().stream()
                                        .filter(line -> line.input().group() == group)
                                        .mapToInt(Graded.Line::weight)
                                        .sum()))
                        .toList(),
                graded.lines().stream().map(InputLine::of).toList(),
                new TreeSet<>(graded.missing()),
                rows.vetoes().entrySet().stream()
                        .map(veto -> new VetoLine(
                                veto.getKey(),
                                facts.active() && veto.getKey().applies(facts),
                                veto.getKey() == graded.veto(),
                                SafetyGrade.valueOf(veto.getValue().text(PolicyRow.VALUE)),
                                GradeBasis.of(veto.getValue())))
                        .toList(),
                bounds == null
                        ? null
                        : new GradeBounds(
                                GradeRuleQueries.Rows.byGrade(bounds).entrySet().stream()
                                        .map(bound -> new GradeBound(bound.getKey(), bound.getValue()))
                                        .toList(),
                                GradeBasis.of(bounds)),
                grade == null || visits == null ? null : supervision(grade, visits));
    }

    private static @Nullable GradeSupervision supervision(SafetyGrade grade, PolicyRow row) {
        var visits = GradeRuleQueries.Rows.byGrade(row).get(grade);
        return visits == null ? null : new GradeSupervision(visits, GradeBasis.of(row));
    }

    /** Points by what they come of. */
    @Schema(name = "GradeGroupPoints", description = "一类事实的得分 / points of one kind of facts")
    public record GroupPoints(
            GradeGroup group,

            @Schema(description = "得分 / points", examples = "25")
            int points,

            @Schema(description = "最多可得分 / the most that there can be", examples = "40")
            int weight) {}

    /** What a fact adds. */
    @Schema(name = "GradeInputLine", description = "一项事实的得分 / what a fact adds")
    public record InputLine(
            GradeInput input,
            GradeGroup group,

            @Schema(
                    description =
                            "数量；行业类别为该类别的分值，标准化为所持等级（无等级为 0）；不明的不返回 / how many; of a trade its points, of standardisation the level, 0 without one; absent where not known",
                    examples = "2")
            @Nullable
            Long value,

            @Schema(description = "所计的行业类别，其他各项不返回 / the trade that was counted; absent for all else") @Nullable
            Trade trade,

            @Schema(
                    description =
                            "所计的标准化等级，其他各项和无等级的不返回 / the level of standardisation; absent for all else, and without one",
                    examples = "TWO")
            @Nullable
            RatingLevel level,

            @Schema(description = "最多可得分 / the most that it can add", examples = "15")
            int weight,

            @Schema(description = "得分 / points", examples = "10")
            int points,

            @Schema(description = "事实来自：企业登记、义务履行或者某业务域 / which part tells of it", examples = "hazards")
            String source,

            @Schema(
                    description = "最近一次得到该来源消息的时刻；从未收到的不返回 / when that part was last heard of; absent where never",
                    examples = "2026-03-01T08:00:00+08:00")
            @Nullable
            Instant heardAt,

            GradeBasis basis) {

        private static InputLine of(Graded.Line line) {
            return new InputLine(
                    line.input(),
                    line.input().group(),
                    line.value(),
                    line.trade(),
                    line.level(),
                    line.weight(),
                    line.points(),
                    line.input().source(),
                    line.heardAt(),
                    GradeBasis.of(line.row()));
        }
    }

    /** A fact that forbids a good grade. */
    @Schema(name = "GradeVetoLine", description = "一项否决 / a fact that forbids a good grade")
    public record VetoLine(
            GradeVeto veto,

            @Schema(description = "是否存在该事实 / whether it is there", examples = "true")
            boolean present,

            @Schema(description = "是否由其决定等级 / whether it decided", examples = "true")
            boolean decided,

            @Schema(description = "存在时最好的等级 / the best grade that it leaves")
            SafetyGrade best,

            GradeBasis basis) {}

    /** At how many points grades begin. */
    @Schema(name = "GradeBounds", description = "各等级的起始分 / at how many points grades begin")
    public record GradeBounds(
            @Schema(description = "各等级的起始分，低于最小者为 A / where each begins; A below the least")
            List<GradeBound> from,

            GradeBasis basis) {}

    /** At how many points a grade begins. */
    @Schema(name = "GradeBound", description = "某等级的起始分 / at how many points a grade begins")
    public record GradeBound(
            SafetyGrade grade,

            @Schema(description = "起始分 / points", examples = "40")
            int points) {}

    /** How an enterprise of a grade is supervised. */
    @Schema(name = "GradeSupervision", description = "该等级的监管频次 / how an enterprise of the grade is supervised")
    public record GradeSupervision(
            @Schema(description = "每年检查次数 / visits in a year", examples = "2")
            int visitsAYear,

            GradeBasis basis) {}

    /** The row of the policy book. */
    @Schema(name = "GradeBasis", description = "所依的政策行 / the row of the policy book")
    public record GradeBasis(
            @Schema(description = "政策参数代码 / code of the policy", examples = "grade.weight.major-danger")
            String policyCode,

            @Schema(description = "文件 / document", examples = "企业安全分类分级（系统参数）")
            String source,

            @Schema(description = "条款 / clause", examples = "系统缺省值：文件未规定分值，辖区可另定")
            String clause,

            @Schema(
                    description = "法律法规库中的条款或文件，库中没有的不返回 / its clause in the law library; absent where it has none",
                    examples = "sxmd-11.7")
            @Nullable
            String lawId,

            Force force,
            Certainty certainty) {

        private static GradeBasis of(PolicyRow row) {
            return new GradeBasis(
                    row.code(),
                    row.source(),
                    row.clause(),
                    LawLibrary.shipped().pointer(row.source(), row.clause()).orElse(null),
                    row.force(),
                    row.certainty());
        }
    }
}
