package worksafe.inspections.sharing;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;

/** An order or a penalty that its enterprise knows of, as other departments of the place are told. */
@Schema(description = "部门间共享的执法决定 / an order or a penalty, as other departments are told")
public record SharedAct(
        @Schema(description = "类别 / kind") SharedActKind kind,

        @Schema(description = "编号或者决定书文号 / number", examples = "CJ320281-2026-000021")
        String number,

        @Schema(description = "实施部门类别 / sector of the department")
        Sector sector,

        @Schema(description = "下达或者送达之日 / day on which it was issued or served", examples = "2026-04-03")
        LocalDate actedOn,

        @Schema(description = "整改、缴款或者停产期限；没有的不返回 / last day to obey or pay; absent without", examples = "2026-04-18")
        @Nullable
        LocalDate dueOn,

        @Schema(description = "状态代码，处罚为其效力 / state, of a penalty whether it stands", examples = "IN_FORCE")
        String state,

        @Schema(description = "处罚案由；其他不返回 / what a penalty is about; absent otherwise", examples = "未对报警器进行定期检测")
        @Nullable
        String matter,

        @Schema(description = "罚款（分）；没有的不返回 / fine in hundredths of a yuan; absent without", examples = "3000000")
        @Nullable
        Long fineFen) {}
