package worksafe.platform.papers.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import worksafe.platform.papers.template.PaperContent;
import worksafe.platform.print.PrintedPages.Line;

/**
 * What is printed: the frozen content, and what became of the paper so far.
 *
 * @param number for people
 * @param notice what stands under the number of a paper that is no valid one; absent of one that is
 * @param signatures in the order in which they were given; those that are wanting are printed as lines to sign on
 * @param receipt the lines of the receipt of service; without values while it is not served
 * @param disclosure who may have it, as papers say at their end
 * @param verifyUrl where everybody who holds the paper can verify it
 * @param verifyCode the code by which it is verified there, to be typed
 * @param sha256 the digest of the content
 */
public record PaperSheet(
        PaperContent content,
        String number,
        @Nullable String notice,
        List<Line> signatures,
        List<Line> receipt,
        String disclosure,
        String verifyUrl,
        String verifyCode,
        String sha256) {

    public PaperSheet {
        signatures = List.copyOf(signatures);
        receipt = List.copyOf(receipt);
    }
}
