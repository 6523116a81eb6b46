package worksafe.gateway.pages;

import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import worksafe.platform.http.Trace;

/**
 * One reader at one page: what was asked, and in which language. Nothing but the address decides the language, so that an
 * address is one page, whoever opens it.
 */
record PageRequest(RoutingContext context, Locale language, PageTexts texts) {

    static final String LANGUAGE = "lang";

    static PageRequest of(RoutingContext context, PageTexts texts) {
        var asked = context.queryParams().get(LANGUAGE);
        return new PageRequest(context, "en".equals(asked) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE, texts);
    }

    /**
     * What frames every page.
     *
     * @param lang of the page, as HTML names it
     * @param home the index in this language
     * @param otherHref the same page in the other language
     */
    record Frame(
            String lang,
            boolean english,
            String title,
            String home,
            String tipOff,
            String otherLang,
            String otherHref) {}

    Frame frame(String title) {
        var parameters = new LinkedHashMap<String, String>();
        context.queryParams().forEach(parameter -> {
            if (!parameter.getKey().equals(LANGUAGE)) {
                parameters.putIfAbsent(parameter.getKey(), parameter.getValue());
            }
        });
        return new Frame(
                tag(language),
                isEnglish(language),
                title,
                href(PublicRoutes.HOME, Map.of()),
                href(TipOffDesk.TELL, Map.of()),
                tag(other()),
                href(context.request().path(), parameters, other()));
    }

    private Locale other() {
        return isEnglish(language) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    String text(String key, Object... values) {
        return texts.of(language, key, values);
    }

    /** What stands in the address under that name; empty where nothing does. */
    String given(String name) {
        var value = context.queryParams().get(name);
        return value == null ? "" : value.strip();
    }

    boolean isSent() {
        return context.request().method().name().equals("POST");
    }

    /** An address in this language; parameters without a value are left out. */
    String href(String path, Map<String, String> parameters) {
        return href(path, parameters, language);
    }

    /** What is handed on to services. */
    Map<String, String> headers() {
        return Map.of(
                "Accept-Language", tag(language),
                "traceparent", Trace.of(context).traceparent());
    }

    private static String href(String path, Map<String, String> parameters, Locale language) {
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        parameters.forEach((name, value) -> {
            if (!value.isEmpty()) {
                query.add(encoded(name) + "=" + encoded(value));
            }
        });
        if (isEnglish(language)) {
            query.add(LANGUAGE + "=en");
        }
        return path + query;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String tag(Locale language) {
        return isEnglish(language) ? "en" : "zh-CN";
    }

    private static boolean isEnglish(Locale language) {
        return language.equals(Locale.ENGLISH);
    }
}
