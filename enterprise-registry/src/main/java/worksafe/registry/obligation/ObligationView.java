package worksafe.registry.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.condition.Certitude;
import worksafe.kernel.law.LawLibrary;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.http.Slice;
import worksafe.platform.obligations.Exemption;
import worksafe.platform.obligations.Judgement;
import worksafe.platform.obligations.KnownFact;
import worksafe.platform.obligations.ObligationState;
import worksafe.platform.obligations.RowJudgement;
import worksafe.platform.obligations.Spoken;

/** How an enterprise or an authority stands to a kind of obligation, and why. */
@Schema(name = "ObligationAnswer", description = "某项义务的履行情况及理由 / how somebody stands, and why")
public record ObligationView(
        @Schema(description = "义务种类 / kind", examples = "safety-staff")
        String kind,

        @Schema(description = "名称 / what it is called", examples = "安全生产管理机构和人员配备")
        String title,

        @Schema(description = "依法律、法规、规章的状态，可据以认定 / by laws, regulations and rules")
        ObligationState state,

        @Schema(description = "依规范性文件的状态，仅作提醒，不得据以认定、处罚 / by documents, which remind and found nothing")
        ObligationState reminder,

        @Schema(description = "尚不知道的事实 / facts that are not known and would decide")
        List<MissingFact> missing,

        @Schema(description = "最后一日 / last day in time", examples = "2026-12-31") @Nullable
        LocalDate dueOn,

        @Schema(description = "豁免文件 / paper that releases from it") @Nullable
        ExemptionView exemption,

        @Schema(description = "当地该项义务的全部政策行，近者在前 / every row of the place, the nearest first")
        List<Row> rows) {

    /** A fact that is not known, and how it is entered. */
    @Schema(name = "ObligationMissingFact", description = "尚不知道的事实 / a fact that is not known")
    public record MissingFact(
            @Schema(description = "事实 / fact", examples = "headcount")
            String fact,

            @Schema(description = "名称 / what it is called", examples = "从业人员数")
            String title,

            @Schema(description = "录入该事实的操作 / operation that enters it", examples = "changeEnterprise") @Nullable
            String enterBy) {}

    /** The paper that releases from it. */
    @Schema(name = "ObligationReleasePaper", description = "豁免文件 / a paper that releases")
    public record ExemptionView(
            @Schema(description = "文号 / number", examples = "澄应急〔2026〕12号")
            String number,

            @Schema(description = "作出机关 / issued by", examples = "江阴市应急管理局")
            String issuedBy,

            @Schema(description = "起始日 / from", examples = "2026-01-01")
            LocalDate from,

            @Schema(description = "截止日 / until", examples = "2026-12-31")
            LocalDate until) {

        static ExemptionView of(Exemption paper) {
            return new ExemptionView(paper.number(), paper.by(), paper.from(), paper.until());
        }
    }

    /** A fact that counted. */
    @Schema(name = "ObligationFact", description = "所依据的事实 / a fact and where it is written")
    public record Fact(
            @Schema(description = "事实 / fact", examples = "fullTime")
            String fact,

            @Schema(description = "名称 / what it is called", examples = "专职安全生产管理人员")
            String title,

            @Schema(description = "内容，尚不知道的不返回 / what is known; absent where it is not", examples = "1") @Nullable
            String value,

            @Schema(description = "出处 / where it is written", examples = "register:safety-organisation") @Nullable
            String source,

            @Schema(description = "记载日 / since when it is known there", examples = "2026-03-01") @Nullable
            LocalDate day,

            @Schema(
                    description = "行业或者行业类别不明、可能还应计入的数；没有的不返回 / how many more may belong to it, whose industry or"
                            + " trades are not known; absent where none may",
                    examples = "12")
            @Nullable
            Long perhapsMore) {

        static Fact of(RowJudgement.Named named, Spoken words) {
            return of(named.name(), named.fact(), words);
        }

        static Fact of(String name, @Nullable KnownFact known, Spoken words) {
            return new Fact(
                    name,
                    words.fact(name),
                    known == null ? null : words.known(known.value()),
                    known == null ? null : known.source(),
                    known == null ? null : known.day(),
                    known == null || known.perhapsMore() == 0 ? null : known.perhapsMore());
        }
    }

    /** A condition of a row. */
    @Schema(name = "ObligationCondition", description = "适用条件 / a condition of a row")
    public record Condition(
            @Schema(description = "是否具备 / whether it holds, as far as is known")
            Certitude holds,

            @Schema(description = "说明 / in words", examples = "从业人员数超过 100：101")
            String words,

            @Schema(description = "所依据的事实 / the fact") Fact fact) {}

    /** What comes of one row of the policy book. */
    @Schema(name = "ObligationRow", description = "一行政策的结论 / what comes of one row")
    public record Row(
            @Schema(description = "结论 / what comes of it") ObligationState state,

            @Schema(description = "可否据以认定；规范性文件只提醒 / whether something may be founded on it; a document only reminds")
            boolean founds,

            @Schema(description = "该政策行的代码 / code of the row", examples = "obligation.safety-staff-large")
            String policyCode,

            @Schema(description = "该政策行适用的区划 / place of the row", examples = "000000000000") @PlaceCode
            String policyRegion,

            @Schema(description = "文件 / document", examples = "中华人民共和国安全生产法（2021年修正）")
            String source,

            @Schema(description = "条款 / clause", examples = "第二十四条第二款")
            String clause,

            @Schema(description = "法律法规库中的条款或文件 / clause or document in the law library", examples = "aqscf-2021.24.2")
            @Nullable
            String lawId,

            @Schema(description = "效力等级 / how strong the document is")
            Force force,

            @Schema(description = "核实程度 / how sure it is that the document says so")
            Certainty certainty,

            @Schema(description = "适用条件 / conditions") List<Condition> conditions,

            @Schema(description = "计数的事实 / facts that were counted")
            List<Fact> counted,

            @Schema(description = "应有数 / how many are needed", examples = "1") @Nullable
            Long needed,

            @Schema(description = "现有数 / how many there are", examples = "0") @Nullable
            Long present,

            @Schema(description = "计算说明 / the arithmetic in words", examples = "专职安全生产管理人员至少 1；现有 0") @Nullable
            String arithmetic,

            @Schema(description = "最后一日 / last day in time", examples = "2026-12-31") @Nullable
            LocalDate dueOn) {

        static Row of(RowJudgement judged, Spoken words) {
            var row = judged.row();
            return new Row(
                    judged.state(),
                    judged.founds(),
                    row.code(),
                    row.region().toString(),
                    row.source(),
                    row.clause(),
                    LawLibrary.shipped().pointer(row.source(), row.clause()).orElse(null),
                    row.force(),
                    row.certainty(),
                    judged.conditions().stream()
                            .map(tested -> new Condition(
                                    tested.holds(),
                                    words.condition(tested),
                                    Fact.of(tested.condition().fact(), tested.fact(), words)))
                            .toList(),
                    judged.counted().stream()
                            .map(named -> Fact.of(named, words))
                            .toList(),
                    judged.needed(),
                    judged.have(),
                    words.arithmetic(judged).orElse(null),
                    judged.dueOn());
        }
    }

    /** Those of all kinds; complete, so that there is no second page. */
    static Slice<ObligationView> all(Map<String, Judgement> judgements, Spoken words) {
        return Slice.complete(judgements.values().stream()
                .map(judgement -> of(judgement, words))
                .toList());
    }

    static ObligationView of(Judgement judgement, Spoken words) {
        var exemption = judgement.exemption();
        return new ObligationView(
                judgement.kind().code(),
                judgement.kind().title().in(words.language()),
                judgement.state(),
                judgement.reminder(),
                judgement.missing().stream()
                        .map(name -> new MissingFact(
                                name, words.fact(name), words.entering(name).orElse(null)))
                        .toList(),
                judgement.dueOn().orElse(null),
                exemption == null || !judgement.applies() ? null : ExemptionView.of(exemption),
                judgement.rows().stream().map(row -> Row.of(row, words)).toList());
    }
}
