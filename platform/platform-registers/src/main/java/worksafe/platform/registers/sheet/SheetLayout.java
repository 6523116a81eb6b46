package worksafe.platform.registers.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import worksafe.platform.service.export.CellText;

/**
 * How the data of a file are laid out.
 *
 * @param delimiter what stands between columns
 * @param headerEnd the physical line on which the header ends; data come behind it
 * @param header the words of the file's own header, without the empty ones at its end
 * @param places where in it the columns stand that were asked for, in their order; -1 for those that are missing
 */
public record SheetLayout(
        SheetEncoding encoding, char delimiter, long headerEnd, List<String> header, List<Integer> places) {

    public SheetLayout {
        header = List.copyOf(header);
        places = List.copyOf(places);
    }

    /** The layout of a file whose header is known to have the columns. */
    public static SheetLayout of(
            List<SheetColumn> columns, SheetEncoding encoding, char delimiter, long headerEnd, List<String> header) {
        return new SheetLayout(
                encoding,
                delimiter,
                headerEnd,
                header,
                HeaderMatch.of(columns, header).places());
    }

    /**
     * The columns of a record that were asked for, in their order; empty when it has not the header's shape. Empty columns
     * may follow, and those that nobody asks for may be missing at the end.
     */
    Optional<List<String>> values(List<String> cells) {
        if (cells.size() <= Collections.max(places)
                || cells.stream().skip(header.size()).anyMatch(cell -> !cell.isBlank())) {
            return Optional.empty();
        }
        var values = new ArrayList<String>(places.size());
        places.forEach(place -> values.add(place < 0 ? "" : CellText.unguarded(cells.get(place))));
        return Optional.of(values);
    }

    /** Whether nothing stands between the delimiters of a record, be it between quotes. */
    boolean isBlank(String record) {
        if (!record.chars().allMatch(c -> c == delimiter || c == '"' || isBlank(c))) {
            return false;
        }
        if (record.indexOf('"') < 0) {
            return true;
        }
        try {
            return SheetReader.columns(record, delimiter).stream()
                    .allMatch(cell -> cell.chars().allMatch(SheetLayout::isBlank));
        } catch (CsvParseException noRecord) {
            return false;
        }
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
