package worksafe.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Messages;

class TemplatesTest {

    private static final String HOSTILE = "\"><script>alert('x')</script>";

    private final Templates templates = new Templates();
    private final PageTexts texts = new PageTexts(Messages.load(getClass().getClassLoader()));

    private String page(String template, Map<String, ?> data) {
        var all = new HashMap<String, Object>(data);
        all.put(
                "frame",
                new PageRequest.Frame("zh-CN", false, "标题", "/public", "/public/tip-off", "en", "/public?lang=en"));
        all.put("t", texts.ofTemplates(Locale.SIMPLIFIED_CHINESE));
        return templates.render(template, all);
    }

    @Test
    void whatServicesSayIsTextAndNeverMarkup() {
        var html = page(
                "list",
                Map.of(
                        "about", HOSTILE,
                        "links", List.of(new PageLink("/public?x=" + HOSTILE, HOSTILE, HOSTILE)),
                        "faults", List.of(new Fault("authority", HOSTILE), new Fault("", HOSTILE)),
                        "fields",
                                List.of(new FormField(
                                        "authority",
                                        HOSTILE,
                                        HOSTILE,
                                        HOSTILE,
                                        HOSTILE,
                                        FormField.Kind.LINE,
                                        false,
                                        0,
                                        List.of())),
                        "action", "/public/" + HOSTILE,
                        "heads", List.of(HOSTILE),
                        "rows",
                                List.of(List.of(
                                        new PageFact("", HOSTILE, "", "/public/x", true),
                                        new PageFact("", HOSTILE, HOSTILE, "", false))),
                        "first", "",
                        "next", "/public/x?cursor=" + HOSTILE));

        assertThat(html).doesNotContain("<script>", "alert('x')").contains("&lt;script&gt;", "<html lang=\"zh-CN\">");
    }

    @Test
    void fieldsAreLabelledAndPointToWhatIsWrong() {
        var wrong = new FormField("site", "具体地点", "请写明", "a", "必填", FormField.Kind.LINE, true, 200, List.of()).needed();
        var choice = new FormField(
                "matter",
                "事项",
                "",
                "B",
                "",
                FormField.Kind.CHOICE,
                true,
                0,
                List.of(new FormField.Option("A", "甲", false), new FormField.Option("B", "乙", true)));
        var area = new FormField("description", "内容", "", "<b>", "", FormField.Kind.AREA, true, 2_000, List.of());
        var tick = new FormField("deaths", "死亡", "", "true", "", FormField.Kind.TICK, false, 0, List.of());

        var html = page(
                "form",
                Map.of(
                        "about", "说明",
                        "action", "/public/tip-off",
                        "method", "post",
                        "request", "0f",
                        "fields", List.of(wrong, choice, area, tick),
                        "faults", List.of(new Fault("site", "必填")),
                        "answers", List.of(),
                        "send", "提交",
                        "note", ""));

        assertThat(html)
                .contains("<label for=\"site\">", "<a href=\"#site\">必填</a>", "role=\"alert\"")
                .contains("aria-describedby=\"hint-site error-site\"", "aria-invalid=\"true\"", "maxlength=\"200\"")
                .contains("<option value=\"B\" selected>乙</option>", "<option value=\"A\">甲</option>")
                .contains("maxlength=\"2000\" required>&lt;b&gt;</textarea>")
                .contains("type=\"checkbox\" id=\"deaths\" name=\"deaths\" value=\"true\" checked")
                .contains("<input type=\"hidden\" name=\"request\" value=\"0f\">")
                .doesNotContain("name=\"lang\"", "role=\"status\"");
    }

    @Test
    void nothingIsSaidInSoManyWords() {
        var html = page(
                "list",
                Map.of(
                        "about", "",
                        "links", List.of(),
                        "faults", List.of(),
                        "fields", List.of(),
                        "action", "",
                        "heads", List.of(),
                        "rows", List.of(),
                        "first", "",
                        "next", ""));

        assertThat(html).contains("目前没有公示内容").doesNotContain("<table", "<form", "class=\"paging\"");
    }

    @Test
    void addressesOfTheWebAreLinksAndOthersAreText() {
        var html = page(
                "item",
                Map.of(
                        "about", "",
                        "facts",
                                List.of(new PageFact(
                                        "网址",
                                        "两处",
                                        "",
                                        "",
                                        false,
                                        List.of(
                                                new PageLink(
                                                        "https://news.example/a?b=1&c=\"", "https://news.example/", ""),
                                                new PageLink("", "第3版", "")))),
                        "back", "/public/bulletins",
                        "backTitle", "新闻通报"));

        assertThat(html)
                .contains("<a href=\"https://news.example/a?b=1&amp;c=&quot;\" rel=\"noopener noreferrer nofollow\">")
                .contains("<li>第3版</li>")
                .doesNotContain("两处", "<time");
    }

    @Test
    void severalThingsAreATableWithHeads() {
        var rows = new PageRows(List.of("事项", "责任主体"), List.of(List.of("危险化学品", HOSTILE)));
        var html = page(
                "item",
                Map.of(
                        "about", "",
                        "facts", List.of(new PageFact("清单事项", "", "", "", false, List.of(), rows)),
                        "back", "/public/duty-lists",
                        "backTitle", "权力和责任清单"));

        assertThat(html)
                .contains("<caption>清单事项</caption>", "<th scope=\"col\">责任主体</th>", "<td>危险化学品</td>")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void answersStandOneBelowTheOther() {
        var html = page(
                "form",
                Map.of(
                        "about", "",
                        "action", "/public/certificates",
                        "method", "post",
                        "request", "",
                        "fields", List.of(),
                        "faults", List.of(),
                        "answers",
                                List.of(
                                        List.of(PageFact.fact("作业类别", "电工作业")),
                                        List.of(PageFact.fact("作业类别", "焊接与热切割作业"))),
                        "send", "查验",
                        "note", ""));

        assertThat(html.split("<dl class=\"answer\">", -1)).hasSize(3);
        assertThat(html).contains("<dd>电工作业</dd>", "<dd>焊接与热切割作业</dd>").containsOnlyOnce("id=\"answer\"");
    }

    @Test
    void whoAskedAmissIsNotToldThatNothingIsPublished() {
        var html = page(
                "list",
                Map.of(
                        "about", "",
                        "links", List.of(),
                        "faults", List.of(new Fault("", "没有这个地区")),
                        "fields", List.of(),
                        "action", "",
                        "heads", List.of(),
                        "rows", List.of(),
                        "first", "",
                        "next", ""));

        assertThat(html).contains("没有这个地区").doesNotContain("目前没有公示内容");
    }

    @Test
    void nameThatATemplateIsNotGivenIsAnError() {
        assertThatThrownBy(() -> page("message", Map.of())).hasMessageContaining("text");
    }
}
