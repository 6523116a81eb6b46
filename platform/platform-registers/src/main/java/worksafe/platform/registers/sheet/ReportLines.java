package worksafe.platform.registers.sheet;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which lines a report holds. */
@Schema(name = "ImportReportLines")
public enum ReportLines {
    ALL,
    /** Those that were held or rejected: the ones to correct and to send again. */
    PROBLEMS
}
