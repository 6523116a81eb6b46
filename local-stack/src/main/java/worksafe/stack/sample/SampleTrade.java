package worksafe.stack.sample;

import java.util.List;

/**
 * A trade with the words that companies of it use, chosen for what work safety looks at.
 *
 * @param word in company names
 * @param share how often it occurs, in parts of the sum of all
 * @param scope phrases of 经营范围
 */
record SampleTrade(String word, int share, List<String> scope) {

    static final List<SampleTrade> ALL = List.of(
            new SampleTrade("机械制造", 14, List.of("机械零部件的制造、加工、销售", "通用设备修理", "钢结构件的加工")),
            new SampleTrade("金属制品", 12, List.of("金属制品的制造、加工", "金属表面处理", "五金产品零售")),
            new SampleTrade("纺织", 12, List.of("针纺织品的织造、加工、销售", "服装加工", "棉纱销售")),
            new SampleTrade("化工", 5, List.of("化工产品及原料（不含危险化学品）的销售", "涂料的制造", "危险化学品经营（按许可证所列项目经营）")),
            new SampleTrade("新材料", 5, List.of("塑料粒子的制造、销售", "新材料技术研发", "化纤制品的加工")),
            new SampleTrade("铸造", 3, List.of("铸铁件的铸造、加工", "熔炼设备的维修", "模具制造")),
            new SampleTrade("木业", 3, List.of("木制品的加工、销售", "家具制造", "木材批发")),
            new SampleTrade("涂装", 2, List.of("金属件喷涂加工", "喷塑加工", "粉末涂料销售")),
            new SampleTrade("建设工程", 8, List.of("房屋建筑工程施工", "市政公用工程施工", "建筑机械设备租赁", "脚手架安装、拆除")),
            new SampleTrade("安装工程", 4, List.of("机电设备安装", "消防设施工程施工", "水电安装")),
            new SampleTrade("物流", 6, List.of("普通货物道路运输", "仓储服务（不含危险化学品）", "装卸搬运", "货运代理")),
            new SampleTrade("船舶配套", 2, List.of("船用配套设备的制造、销售", "船舶修理", "电焊加工")),
            new SampleTrade("加油站", 1, List.of("汽油、柴油零售（凭许可证经营）", "润滑油销售", "日用百货零售")),
            new SampleTrade("气体", 1, List.of("工业气体充装（按许可证所列项目经营）", "气瓶租赁", "气体设备维修")),
            new SampleTrade("烟花爆竹零售", 1, List.of("烟花爆竹零售（凭许可证经营）", "日用百货零售")),
            new SampleTrade("矿业", 1, List.of("建筑用石料的加工、销售", "矿山机械设备租赁", "露天采石（凭许可证经营）")),
            new SampleTrade("食品", 6, List.of("食品生产（按许可证所列项目经营）", "预包装食品批发兼零售", "冷藏服务")),
            new SampleTrade("饮食", 8, List.of("餐饮服务", "预包装食品零售", "卷烟零售")),
            new SampleTrade("旅馆", 3, List.of("住宿服务", "餐饮服务", "会议服务", "停车场服务")),
            new SampleTrade("商贸", 14, List.of("五金、交电、建材的销售", "日用百货零售", "机电产品批发", "金属材料销售")),
            new SampleTrade("电子", 5, List.of("电子元器件的制造、销售", "电子产品组装", "锂电池组装")),
            new SampleTrade("再生资源", 3, List.of("废旧金属回收", "再生塑料加工", "废纸回收")),
            new SampleTrade("汽车维修", 5, List.of("二类机动车维修", "汽车配件销售", "汽车喷漆")),
            new SampleTrade("农业", 6, List.of("蔬菜、果品的种植、销售", "畜禽养殖", "农业机械作业服务")),
            new SampleTrade("医疗器械", 2, List.of("二类医疗器械销售", "医疗器械维修", "消毒用品销售")),
            new SampleTrade("文化娱乐", 2, List.of("歌舞娱乐服务", "游艺服务", "酒水零售")));
}
