package worksafe.platform.duties.policy;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.kernel.Combination;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyEffect;
import worksafe.kernel.PolicyParameter;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Stricter;

/** A parameter of a policy that this context evaluates, and what a row may say under it. */
@Schema(description = "政策代码及其参数 / a parameter of a policy that this service evaluates")
record PolicyCodeView(
        @Schema(description = "政策代码，* 代表一个词 / code, * for one word", examples = "danger.rectification-period.general")
        String code,

        @Schema(description = "多行并存时如何取值 / how several rows combine")
        Combination combination,

        @Schema(description = "由此产生的效果 / what follows from the answer; a document founds nothing above OBLIGATION")
        PolicyEffect effect,

        @Schema(
                description =
                        "产生该效果至少须有的效力等级；效力不足的行只能用于提醒 / the least force on which that may rest; a weaker row is set"
                                + " aside")
        Force leastForce,

        @Schema(description = "可以设定的最低区划级别 / the lowest level of place for which it may be set")
        RegionLevel setters,

        @Schema(description = "何者为严 / which of two answers asks more")
        Stricter stricter,

        @Schema(description = "参数名，* 代表任意 / name of the parameter, * for any", examples = "value")
        String parameter,

        @Schema(description = "参数类型 / what is read there", examples = "PERIOD")
        PolicyParameter.ParameterKind kind,

        @Schema(
                description = "范围：数和期限为“最小..最大”，文字为正则表达式 / least..most, or the expression that a text matches",
                examples = "1 CALENDAR_DAYS..180 CALENDAR_DAYS")
        String bounds,

        @Schema(description = "单位，没有则为空 / unit, empty where none", examples = "人 people")
        String unit,

        @Schema(description = "是否必填 / whether it must be given")
        boolean needed,

        @Schema(description = "是否可按行业类别设定 / whether a row may name a trade")
        boolean byTrade,

        @Schema(description = "中文用途 / purpose in Chinese", examples = "一般隐患的整改期限")
        String purposeZh,

        @Schema(description = "英文用途 / purpose in English", examples = "Within what an ordinary danger is rectified")
        String purposeEn,

        @Schema(
                description = "可代替 * 的词；代码不含 * 的为空 / words that may stand for *; empty where the code has none",
                examples = "[]")
        List<String> words) {

    PolicyCodeView {
        words = List.copyOf(words);
    }

    /** The same with the words that may stand for the star of its code. */
    PolicyCodeView with(List<String> known) {
        return new PolicyCodeView(
                code,
                combination,
                effect,
                leastForce,
                setters,
                stricter,
                parameter,
                kind,
                bounds,
                unit,
                needed,
                byTrade,
                purposeZh,
                purposeEn,
                known);
    }

    /** The weakest text that may have that effect. */
    static Force leastForce(PolicyEffect effect) {
        return Arrays.stream(Force.values())
                .filter(force -> force.founds(effect))
                .reduce(Force.LAW, (_, weaker) -> weaker);
    }

    boolean saysTheSameOfItsCode(PolicyCodeView other) {
        return combination == other.combination
                && effect == other.effect
                && setters == other.setters
                && stricter == other.stricter
                && byTrade == other.byTrade;
    }

    PolicyParameter reads() {
        return new PolicyParameter(parameter, kind, bounds, needed);
    }

    /** @throws IllegalArgumentException when the bounds do not fit the kind */
    PolicyCodeView checked() {
        var unused = reads();
        return this;
    }
}
