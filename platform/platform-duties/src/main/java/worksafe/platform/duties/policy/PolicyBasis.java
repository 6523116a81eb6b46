package worksafe.platform.duties.policy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.PolicyValue;
import worksafe.kernel.RegionCode;
import worksafe.kernel.law.LawLibrary;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.http.Problem;

/**
 * The row of the policy book that decided something, kept with what it decided: policies change, and this was decided by
 * the row that held then. Where an aggregate embeds it, {@code @EmbeddedColumnNaming("due_%s")} gives its columns their
 * prefix.
 *
 * @param policyCode the question that the row answers
 * @param policyRegion the place that the row was made for
 * @param period what the row says, for example {@code 30 CALENDAR_DAYS}
 * @param source the document behind the row
 * @param clause where in the document; empty where the row names none
 * @param force how strong the document is
 * @param certainty how sure it is that the document says so
 */
@Embeddable
public record PolicyBasis(
        String policyCode,
        long policyRegion,
        String period,
        String source,
        String clause,
        @Enumerated(EnumType.STRING) Force force,
        @Enumerated(EnumType.STRING) Certainty certainty) {

    /** The row, and what it says under {@link PolicyRow#VALUE}. */
    public static PolicyBasis of(PolicyRow row) {
        return of(row, value(row));
    }

    /** The row, where no single value decides. */
    public static PolicyBasis of(PolicyRow row, String said) {
        return new PolicyBasis(
                row.code(), row.region().value(), said, row.source(), row.clause(), row.force(), row.certainty());
    }

    private static String value(PolicyRow row) {
        return switch (row.parameters().get(PolicyRow.VALUE)) {
            case PolicyValue.Amount(var number) -> number.toPlainString();
            case PolicyValue.Flag(var set) -> String.valueOf(set);
            case PolicyValue.Items(var texts) -> String.join("|", texts);
            case PolicyValue.Words(var text) -> text;
            case null -> row.text(PolicyRow.VALUE); // says what is missing
        };
    }

    /** The same, as the reason of a clock. */
    public ClockStart.Basis ofClock() {
        return new ClockStart.Basis(policyCode, source, clause, force, certainty);
    }

    /** The same, as what a refusal rests on. */
    public Problem.LegalGround ground() {
        return new Problem.LegalGround(source, clause, force, certainty);
    }

    /** The same, as a client reads it. */
    public View view() {
        return new View(
                policyCode,
                new RegionCode(policyRegion).toString(),
                period,
                source,
                clause,
                LawLibrary.shipped().pointer(source, clause).orElse(null),
                force,
                certainty);
    }

    /** Which row decided, and what stands behind it. */
    @Schema(name = "PolicyBasis", description = "政策依据 / the row of the policy book that decided")
    public record View(
            @Schema(description = "政策参数代码 / code of the policy", examples = "order.rectification-period")
            String policyCode,

            @Schema(description = "该政策行适用的区划 / place that the deciding row was made for", examples = "000000000000")
            @PlaceCode
            String policyRegion,

            @Schema(description = "政策规定的期限 / what the row says", examples = "30 CALENDAR_DAYS")
            String period,

            @Schema(description = "依据文件 / document", examples = "中华人民共和国安全生产法（2021年修正）")
            String source,

            @Schema(description = "条款 / clause", examples = "第六十五条第一款第（二）项")
            String clause,

            @Schema(
                    description = "法律法规库中的条款或文件，库中没有的不返回 / its clause or document in the law library; absent"
                            + " where that has none",
                    examples = "aqscf-2021.65.1.2")
            @Nullable
            String lawId,

            @Schema(description = "效力等级 / how strong the document is")
            Force force,

            @Schema(description = "核实程度 / how sure it is that the document says so")
            Certainty certainty) {}
}
