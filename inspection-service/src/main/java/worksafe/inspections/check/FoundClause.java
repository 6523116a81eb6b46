package worksafe.inspections.check;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.kernel.Force;
import worksafe.kernel.law.LawClause;
import worksafe.kernel.law.LawDocument;
import worksafe.kernel.law.LawLibrary;

/** A clause of the law library that a search found. */
@Schema(description = "条款 / a clause of the law library")
public record FoundClause(
        @Schema(description = "条款标识 / id", examples = "aqscf-2021.36.2")
        String clauseId,

        @Schema(description = "文件 / document", examples = "中华人民共和国安全生产法")
        String document,

        @Schema(description = "条款 / where in it", examples = "第三十六条第二款")
        String label,

        @Schema(description = "内容 / what it is about", examples = "安全设备的维护、保养和定期检测")
        String subject,

        @Schema(description = "效力 / how strong it is", examples = "LAW")
        Force force,

        @Schema(description = "当日能否据以认定问题 / whether a finding may rest on it that day", examples = "true")
        boolean foundsFinding) {

    static FoundClause of(LawClause clause, LocalDate day) {
        var document = document(clause);
        return new FoundClause(
                clause.id(),
                document.title(),
                clause.label(),
                clause.subject(),
                document.force(),
                VisitCheckList.founds(document) && document.inForceOn(day));
    }

    boolean says(String word) {
        return (document + label + subject).contains(word);
    }

    private static LawDocument document(LawClause clause) {
        return LawLibrary.shipped().document(clause.documentId()).orElseThrow();
    }
}
