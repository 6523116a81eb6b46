package worksafe.kernel.law;

import worksafe.kernel.Certainty;

/**
 * A clause that is pointed to. It holds as long as its document does.
 *
 * @param id the document's id and where in it, for example {@code aqscf-2021.27.2} for the second paragraph of Art. 27; see
 *     {@link ClauseNumber}
 * @param documentId the document's id
 * @param label as papers name it, for example {@code 第二十七条第二款}
 * @param subject what it is about, in our own words
 * @param certainty how sure it is that the document says it there
 */
public record LawClause(String id, String documentId, String label, String subject, Certainty certainty) {}
