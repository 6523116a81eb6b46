package worksafe.registry.archive;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Our reading of what the training context announces of a post that needs a certificate.
 *
 * @param category of special operation; absent for other kinds
 * @param validUntil the last day of the certificate on which it rests or rested
 */
record PostAnnounced(
        UUID postId,
        String personName,
        String kind,
        @Nullable String category,
        String status,
        @Nullable LocalDate validUntil) {

    static final String CONTEXT = "training";

    PostAnnounced {
        Objects.requireNonNull(postId, "postId");
        Objects.requireNonNull(personName, "personName");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(status, "status");
    }

    /** @param words the word for a code of this context's bundle, or the code itself */
    ArchiveFact fact(BinaryOperator<String> words) {
        return new ArchiveFact(
                CONTEXT,
                "post",
                postId,
                null,
                title(words),
                status,
                null,
                validUntil,
                status.equals("BARRED"),
                status.equals("ENDED"),
                null);
    }

    private String title(BinaryOperator<String> words) {
        var post = personName + " · " + words.apply("post-kind", kind);
        return category == null ? post : post + "（" + words.apply("post-category", category) + "）";
    }
}
