package worksafe.registry.feed.reading;

import java.util.List;

/**
 * The columns of a file, as its lines are kept.
 *
 * @param delimiter what stands between them
 * @param header their words, as the file has them
 */
public record ImportColumns(char delimiter, List<String> header) {

    public ImportColumns {
        header = List.copyOf(header);
    }
}
