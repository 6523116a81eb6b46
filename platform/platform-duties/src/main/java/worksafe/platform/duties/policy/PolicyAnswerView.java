package worksafe.platform.duties.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Combination;
import worksafe.kernel.PolicyAnswer;
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

        @Schema(description = "说明 / in words") String explanation,

        @Schema(description = "决定取值的行 / the rows that decided")
        List<Row> deciding,

        @Schema(description = "当地当日有效的全部行，近者在前 / every row in force, the nearest first")
        List<Row> matched) {

    /** A row as far as it matters to the answer. */
    @Schema(name = "PolicyAnswerRow")
    record Row(
            @PlaceCode String region,
            @Nullable Sector sector,
            Map<String, Object> parameters,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source,
            String clause) {

        static Row of(PolicyRow row) {
            return new Row(
                    row.region().toString(),
                    row.sector(),
                    PolicyJson.plain(row.parameters()),
                    row.validFrom(),
                    row.validTo(),
                    row.source(),
                    row.clause());
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
                explanation,
                answer.deciding().stream().map(Row::of).toList(),
                answer.matched().stream().map(Row::of).toList());
    }
}
