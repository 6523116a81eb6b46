package worksafe.platform.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Texts for people, in zh-CN and en, by key. Every jar names its bundles in {@code META-INF/worksafe/messages}, one base
 * name a line; the files are {@code messages/<name>_zh.properties} and {@code messages/<name>_en.properties} in UTF-8.
 */
public final class Messages {

    private static final String OPEN = "…";
    private static final String INDEX = "META-INF/worksafe/messages";

    private final Map<String, String> chinese;
    private final Map<String, String> english;

    private Messages(Map<String, String> chinese, Map<String, String> english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** All bundles that the class loader can see. */
    public static Messages load(ClassLoader loader) {
        var chinese = new HashMap<String, String>();
        var english = new HashMap<String, String>();
        try {
            for (URL index : java.util.Collections.list(loader.getResources(INDEX))) {
                try (var lines =
                        new BufferedReader(new InputStreamReader(index.openStream(), StandardCharsets.UTF_8))) {
                    for (String name : lines.lines()
                            .map(String::strip)
                            .filter(l -> !l.isEmpty())
                            .toList()) {
                        chinese.putAll(read(loader, "messages/" + name + "_zh.properties"));
                        english.putAll(read(loader, "messages/" + name + "_en.properties"));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Messages(Map.copyOf(chinese), Map.copyOf(english));
    }

    private static Map<String, String> read(ClassLoader loader, String resource) throws IOException {
        var stream = loader.getResourceAsStream(resource);
        if (stream == null) {
            throw new IOException("missing message bundle " + resource);
        }
        var properties = new Properties();
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        var texts = new HashMap<String, String>();
        properties.forEach((key, value) -> texts.put(key.toString(), value.toString()));
        return texts;
    }

    /** The text for a key, its places filled; empty when no bundle has it. */
    public Optional<String> find(Locale language, String key, List<Object> arguments) {
        var pattern = (isEnglish(language) ? english : chinese).get(key);
        return pattern == null
                ? Optional.empty()
                : Optional.of(new MessageFormat(pattern, language).format(arguments.toArray()));
    }

    /** The text for a key with its places left open, for a list of all texts; empty when no bundle has it. */
    public Optional<String> outline(Locale language, String key) {
        var pattern = (isEnglish(language) ? english : chinese).get(key);
        if (pattern == null) {
            return Optional.empty();
        }
        var format = new MessageFormat(pattern, language);
        var places = new Object[format.getFormatsByArgumentIndex().length];
        Arrays.fill(places, OPEN);
        // A choice by number has no answer for what stands open.
        format.setFormats(new Format[format.getFormats().length]);
        return Optional.of(format.format(places));
    }

    /** The text for a key, or the key itself where no bundle has it. */
    public String text(Locale language, String key, Object... arguments) {
        return find(language, key, List.of(arguments)).orElse(key);
    }

    /** All keys that have a text, for tests that require both languages. */
    public java.util.Set<String> keys(Locale language) {
        return (isEnglish(language) ? english : chinese).keySet();
    }

    private static boolean isEnglish(Locale language) {
        return language.getLanguage().equals("en");
    }
}
