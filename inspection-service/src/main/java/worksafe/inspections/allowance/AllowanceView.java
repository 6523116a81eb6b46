package worksafe.inspections.allowance;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Problem.LegalGround;

/** How often an enterprise may be visited in a year, and how often it was. */
@Schema(name = "VisitAllowance", description = "年度检查频次 / how often an enterprise may be visited in a year")
public record AllowanceView(
        UUID enterpriseId,

        @Schema(description = "年度 / calendar year", examples = "2026")
        int year,

        @Schema(description = "年度频次上限；未公布的不返回 / the most; absent where none was published", examples = "4") @Nullable
        Integer cap,

        @Schema(
                description =
                        "已计划或实施的次数，含各部门，联合检查计一次 / planned or carried out by all authorities; those that go together"
                                + " count once",
                examples = "2")
        int counted,

        @Schema(
                description = "其中可见的检查编号 / numbers of those that the caller sees",
                examples = "[\"JC320281-2026-000012\"]")
        List<String> visits,

        @Schema(description = "上限的依据；未公布的不返回 / the row behind the cap; absent where none was published") @Nullable
        LegalGround ground) {

    public AllowanceView {
        visits = List.copyOf(visits);
    }
}
