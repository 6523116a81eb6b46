package worksafe.training.staff;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Force;
import worksafe.platform.http.PlaceCode;

/** How many safety managers of an enterprise are registered safety engineers. */
@Schema(description = "企业安全生产管理人员中的注册安全工程师 / registered engineers among the safety managers of an enterprise")
public record EngineerShare(
        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        @Schema(description = "在岗安全生产管理人员数 / safety managers", examples = "9")
        long managers,

        @Schema(description = "其中注册有效的注册安全工程师数 / of them registered engineers", examples = "1")
        long engineers,

        @Schema(
                description = "规定适用时至少应有的人数（比例向上取整）；该行业、地区没有规定的不返回 / how many there are at least where"
                        + " the rule applies, rounded up; absent where trade and place have no rule",
                examples = "2")
        @Nullable
        Long least,

        @Schema(description = "是否达到；无规定的不返回 / whether they are; absent where there is no rule", examples = "false")
        @Nullable
        Boolean reached,

        @Schema(
                description = "从业人员达到多少人规定才适用；从业人数由企业登记簿核对，不限人数的不返回 / from how many employees on the rule"
                        + " applies, which the registry knows; absent where it applies to all",
                examples = "300")
        @Nullable
        Integer headcountAtLeast,

        @Schema(
                description = "依据文件，无规定的不返回 / the document that says so; absent where there is none",
                examples = "注册安全工程师管理规定（安监总局令第11号）")
        @Nullable
        String source,

        @Schema(description = "条款 / clause", examples = "第六条第一款") @Nullable
        String clause,

        @Schema(description = "效力等级 / how strong the document is") @Nullable
        Force force) {}
