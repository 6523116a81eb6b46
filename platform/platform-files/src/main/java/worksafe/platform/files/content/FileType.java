package worksafe.platform.files.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A type of file that can be kept here; the setting {@code worksafe.files.types} says which of them are. */
enum FileType {
    JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    PNG("image/png", "png"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    TEXT("text/plain", "txt", "csv", "tsv", "md", "log");

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    static Optional<FileType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /** The ending that a name without one gets. */
    String ending() {
        return endings.getFirst();
    }

    boolean hasEnding(String ending) {
        return endings.contains(ending);
    }

    boolean isPicture() {
        return this == JPEG || this == PNG;
    }
}
