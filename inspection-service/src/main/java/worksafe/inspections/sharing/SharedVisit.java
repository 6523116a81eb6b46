package worksafe.inspections.sharing;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.inspections.inspection.facet.VisitClass;
import worksafe.kernel.Sector;

/** A concluded visit, as other departments of the place are told. */
@Schema(description = "部门间共享的检查信息 / a concluded visit, as other departments are told")
public record SharedVisit(
        @Schema(description = "检查编号 / number", examples = "JC320281-2026-000012")
        String number,

        @Schema(description = "实施部门类别 / sector of the department")
        Sector sector,

        VisitClass visitClass,

        @Schema(description = "开始日 / began on", examples = "2026-03-12")
        LocalDate startedOn,

        @Schema(description = "结束日 / concluded on", examples = "2026-03-12")
        LocalDate concludedOn,

        @Schema(description = "检查发现数 / findings that stand", examples = "2")
        int findings,

        @Schema(description = "其中尚未了结的 / of these not settled yet", examples = "1")
        int openFindings,

        @Schema(description = "责令限期整改指令数 / orders", examples = "1")
        int orders) {}
