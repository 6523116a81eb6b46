package worksafe.registry.feed.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The bureaus whose files are understood, each with the header that its files must have. */
public enum FeedSource {
    /** 工商（市场监督管理）登记. */
    INDUSTRY_COMMERCE("企业名称", "统一社会信用代码", "注册日期", "企业类型", "法人代表", "注册资金", "经营范围", "所在省份", "地区", "注册地址");

    private final List<String> header;

    FeedSource(String... header) {
        this.header = List.of(header);
    }

    public List<String> header() {
        return header;
    }

    /** As written in requests and stored with what was registered: {@code industry-commerce}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<FeedSource> ofCode(String code) {
        return Arrays.stream(values())
                .filter(source -> source.code().equals(code))
                .findFirst();
    }

    /** The encoding in which the first line of the file is this source's header; empty when it is in none. */
    public Optional<FeedEncoding> recognise(byte[] head) {
        var start = startsWithMark(head) ? FeedEncoding.BYTE_ORDER_MARK.length : 0;
        var end = start;
        while (end < head.length && head[end] != '\n' && head[end] != '\r') {
            end++;
        }
        for (var encoding : FeedEncoding.values()) {
            var line = encoding.strictly(ByteBuffer.wrap(head, start, end - start));
            if (line.filter(this::isHeader).isPresent()) {
                return Optional.of(encoding);
            }
        }
        return Optional.empty();
    }

    static boolean startsWithMark(byte[] head) {
        var mark = FeedEncoding.BYTE_ORDER_MARK;
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }

    private boolean isHeader(String line) {
        try {
            return FeedReader.columns(line).stream().map(String::strip).toList().equals(header);
        } catch (CsvParseException unreadable) {
            return false;
        }
    }
}
