package worksafe.inspections.draw.chance;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.PlaceCode;

/** How the draws of an authority fell upon its enterprises, against what was to be expected. */
@Schema(
        name = "DrawPredictability",
        description = "双随机抽取可预期性报告：实际抽中次数与按权重应有次数对照，只计已公开的抽签 / how draws fell, against what the"
                + " weights let expect; disclosed draws alone")
public record PredictabilityView(
        @Schema(description = "抽签机关区划 / place of the drawing authority", examples = "320281000000") @PlaceCode
        String authority,

        @Schema(description = "自何日起抽签的 / draws opened from this day on", examples = "2023-12-01")
        LocalDate from,

        @Schema(description = "计入的抽签数 / how many draws count", examples = "12")
        int draws,

        @Schema(description = "进入过名录的企业数 / enterprises that stood in one of them", examples = "640")
        long enterprises,

        @Schema(description = "一次也未抽中的企业数 / of these, never drawn", examples = "318")
        long neverDrawn,

        @Schema(description = "按权重应有多少家一次也抽不中 / how many the weights let expect never to be drawn", examples = "321.4")
        double neverExpected,

        @Schema(description = "抽中总次数 / drawn in all", examples = "384")
        long drawn,

        @Schema(description = "按权重应有的抽中总次数 / expected in all", examples = "384.0")
        double expected,

        @Schema(description = "抽中最多的企业的次数 / how often the one was drawn that was drawn most", examples = "4")
        long most,

        @Schema(
                description = "概率是否均为精确计算，否则为近似 / whether all chances are exact; else some are approximations",
                examples = "true")
        boolean exact) {}
