package worksafe.registry.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.registry.enterprise.value.Ownership;

/** Which part of the casualty accidents of a place, and of those who died in them, falls to enterprises of one ownership. */
@Schema(name = "AccidentShare", description = "某种所有制企业的伤亡事故及其占比 / casualty accidents of enterprises of one ownership")
public record AccidentShare(
        @Schema(description = "所有制，现登记的 / ownership as it is known now")
        Ownership ownership,

        @Schema(description = "伤亡事故起数 / casualty accidents", examples = "4")
        long accidents,

        @Schema(
                description = "占全部伤亡事故的百分比；没有事故的不返回 / percent of all of them; absent where there was none",
                examples = "80.00")
        @Nullable
        BigDecimal share,

        @Schema(description = "死亡人数 / deaths", examples = "2")
        long deaths,

        @Schema(
                description = "占全部死亡人数的百分比；没有死亡的不返回 / percent of all deaths; absent where nobody died",
                examples = "66.67")
        @Nullable
        BigDecimal deathShare,

        @Schema(description = "重伤人数 / serious injuries", examples = "3")
        long seriousInjuries,

        @Schema(description = "轻伤人数 / minor injuries", examples = "5")
        long minorInjuries) {

    /**
     * What fell to one ownership.
     *
     * @param accidents how many accidents
     */
    record Toll(long accidents, long deaths, long seriousInjuries, long minorInjuries) {

        static final Toll NONE = new Toll(0, 0, 0, 0);

        Toll plus(Toll other) {
            return new Toll(
                    accidents + other.accidents,
                    deaths + other.deaths,
                    seriousInjuries + other.seriousInjuries,
                    minorInjuries + other.minorInjuries);
        }
    }

    static AccidentShare of(Ownership ownership, Toll toll, Toll all) {
        return new AccidentShare(
                ownership,
                toll.accidents(),
                percent(toll.accidents(), all.accidents()),
                toll.deaths(),
                percent(toll.deaths(), all.deaths()),
                toll.seriousInjuries(),
                toll.minorInjuries());
    }

    private static @Nullable BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
