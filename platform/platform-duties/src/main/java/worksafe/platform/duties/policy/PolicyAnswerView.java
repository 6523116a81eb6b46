package worksafe.platform.duties.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Combination;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyEffect;
import worksafe.kernel.PolicyReason;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** An answer of the policy book, with its reasons. */
@Schema(description = "政策参数取值及说明 / answer of the policy book, explained")
record PolicyAnswerView(
        String code,

        @Schema(description = "多行并存时如何取值 / how several rows combine")
        Combination combination,

        @PlaceCode String region,
        @Nullable Sector sector,
        LocalDate day,

        @Schema(description = "取值 / what holds") Map<String, Object> parameters,

        @Schema(description = "取值原因 / why") PolicyReason reason,

        @Schema(description = "由此产生的效果 / what follows from it")
        PolicyEffect effect,

        @Schema(description = "效力等级 / how strong the document is that says so")
        Force force,

        @Schema(description = "核实程度 / how sure it is that the document says so")
        Certainty certainty,

        @Schema(description = "说明 / in words") String explanation,

        @Schema(description = "决定取值的行 / the rows that decided")
        List<Row> deciding,

        @Schema(description = "当地当日有效的全部行，近者在前 / every row in force, the nearest first")
        List<Row> matched,

        @Schema(description = "有效但效力不足以产生该效果的行 / rows in force that are too weak for what follows")
        List<Row> setAside) {

    /** A row as far as it matters to the answer. */
    @Schema(name = "PolicyAnswerRow")
    record Row(
            @PlaceCode String region,
            @Nullable Sector sector,
            Map<String, Object> parameters,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source,
            String clause,
            Force force,
            Certainty certainty) {

        static Row of(PolicyRow row) {
            return new Row(
                    row.region().toString(),
                    row.sector(),
                    PolicyJson.plain(row.parameters()),
                    row.validFrom(),
                    row.validTo(),
                    row.source(),
                    row.clause(),
                    row.force(),
                    row.certainty());
        }
    }

    static PolicyAnswerView of(
            PolicyAnswer.Decided answer,
            RegionCode region,
            @Nullable Sector sector,
            LocalDate day,
            String explanation) {
        return new PolicyAnswerView(
                answer.policy().code(),
                answer.policy().combination(),
                region.toString(),
                sector,
                day,
                PolicyJson.plain(answer.result().parameters()),
                answer.reason(),
                answer.policy().effect(),
                answer.result().force(),
                answer.result().certainty(),
                explanation,
                answer.deciding().stream().map(Row::of).toList(),
                answer.matched().stream().map(Row::of).toList(),
                answer.setAside().stream().map(Row::of).toList());
    }
}
