package worksafe.inspections.draw.chance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.PlaceCode;

/** In which draws an enterprise stood, and how probable what came out was. */
@Schema(
        name = "EnterpriseDrawChances",
        description = "企业参与的抽签：签数、中签概率与结果，只列已公开的 / draws in which an enterprise stood; disclosed ones alone")
public record EnterpriseChancesView(
        UUID enterpriseId,

        @Schema(description = "自何日起抽签的 / draws opened from this day on", examples = "2023-12-01")
        LocalDate from,

        @Schema(description = "进入名录的抽签数 / draws in which it stood", examples = "12")
        int pools,

        @Schema(description = "抽中次数 / how often it was drawn", examples = "2")
        int drawn,

        @Schema(description = "按权重应有的次数 / how often its tickets let expect", examples = "0.6")
        double expected,

        @Schema(description = "一次也抽不中的概率 / probability of never being drawn", examples = "0.540360")
        double never,

        @Schema(
                description = "抽中次数达到或者超过实际次数的概率 / probability of being drawn so often or oftener",
                examples = "0.118352")
        double atLeast,

        @Schema(description = "各次抽签，最近的在前，至多 500 次 / the draws, newest first, at most 500")
        List<Stood> draws) {

    public EnterpriseChancesView {
        draws = List.copyOf(draws);
    }

    static EnterpriseChancesView of(UUID enterpriseId, LocalDate from, List<Stood> draws) {
        var drawn = (int) draws.stream().filter(Stood::drawn).count();
        var chances = draws.stream().map(Stood::chance).toList();
        return new EnterpriseChancesView(
                enterpriseId,
                from,
                draws.size(),
                drawn,
                ChanceQueries.rounded(
                        chances.stream().mapToDouble(Double::doubleValue).sum()),
                ChanceQueries.rounded(chances.stream().reduce(1.0, (never, chance) -> never * (1 - chance))),
                ChanceQueries.rounded(InclusionLaw.atLeast(chances, drawn)),
                draws);
    }

    /** A draw in which it stood. */
    @Schema(name = "EnterpriseDrawChance", description = "一次抽签 / a draw in which it stood")
    public record Stood(
            @Schema(description = "抽签标识 / the draw", examples = "0198f3a1-2b44-7d10-8a6e-51c0de4b7a21")
            UUID drawId,

            @Schema(description = "抽签序号，机关内连续无缺 / number, without gaps within the authority", examples = "7")
            long drawNumber,

            @Schema(description = "抽签机关区划 / place of the drawing authority", examples = "320281000000") @PlaceCode
            String authority,

            String plan,
            Instant drawnAt,
            String stratum,

            @Schema(description = "该层对象数 / objects of the stratum", examples = "640")
            int size,

            @Schema(description = "该层抽取数 / how many of them were drawn", examples = "32")
            int quota,

            @Schema(description = "本企业的签数 / its tickets", examples = "3")
            int weight,

            @Schema(description = "中签概率 / its chance to be drawn", examples = "0.136712")
            double chance,

            @Schema(description = "概率是否为精确计算，否则为近似 / whether it is exact; else an approximation", examples = "true")
            boolean exact,

            @Schema(description = "是否抽中 / whether it was drawn", examples = "false")
            boolean drawn,

            @Schema(description = "抽中的名次；未抽中的不返回 / its rank; absent where it was not drawn", examples = "5") @Nullable
            Integer rank) {}
}
