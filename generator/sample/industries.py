"""The industries of the sample: words for names, their division of GB/T 4754 and their 十强 tags."""

from typing import NamedTuple

SECTIONS = (
    ("A", 5), ("B", 12), ("C", 43), ("D", 46), ("E", 50), ("F", 52), ("G", 60), ("H", 62), ("I", 65),
    ("J", 69), ("K", 70), ("L", 72), ("M", 75), ("N", 79), ("O", 82), ("P", 83), ("Q", 85), ("R", 90),
)  # fmt: skip
STOCK = """
01 efficient_agriculture 苹果 大樱桃 设施蔬菜 蔬菜种苗 大蒜 生姜 花生 小麦种业 玉米种业 食用菌 茶叶 金银花
02 efficient_agriculture 苗木花卉 牡丹
03 efficient_agriculture 生猪养殖 肉牛 奶业 蛋鸡 肉鸭 养蜂
04 smart_ocean 海水养殖 远洋渔业 海参 扇贝
05 efficient_agriculture 农机服务 植保服务
06 - 煤炭洗选
09 - 黄金采选
10 - 石材
13 efficient_agriculture 粮油加工 肉制品 水产加工 果蔬加工 饲料
14 - 烘焙食品 调味品 速冻食品 乳制品 休闲食品
15 - 葡萄酒 白酒 啤酒 饮料
17 - 棉纺织 家用纺织品 印染
18 - 服装 童装
19 - 制鞋 皮革
20 - 板材 竹木制品
21 - 家具 整木定制
22 - 造纸 纸包装
23 - 印刷 包装印刷
24 cultural_creative 文具 乐器 玩具 工艺美术 健身器材
25 green_chemicals 石油炼化
26 green_chemicals 精细化工 化肥 涂料 日用化工 高分子材料
27 healthcare 生物医药 中成药 医用敷料
28 - 化学纤维
29 green_chemicals 轮胎 塑料制品 输送带
30 new_energy_materials 玻璃 陶瓷 水泥 耐火材料 碳材料
31 - 钢铁 特种钢
32 new_energy_materials 铝加工 铜加工
33 - 五金 钢结构 模具 紧固件
34 high_end_equipment 机器人 机床 泵阀 轴承 起重机械
35 high_end_equipment 农业机械 工程机械 食品机械 环保装备
35 healthcare 医疗器械
36 high_end_equipment 汽车零部件 新能源汽车 专用汽车
37 smart_ocean,high_end_equipment 海洋工程 船舶配套 游艇
37 high_end_equipment 轨道交通装备 无人机
38 new_energy_materials 动力电池 光伏 风电装备 储能
38 - 电线电缆 家用电器
39 new_it 集成电路 电子元件 智能终端 电子音响
40 high_end_equipment 仪器仪表 传感器
41 - 日用杂品 假发
42 - 再生资源
43 - 设备维修
44 new_energy_materials 电力 热力 综合能源
45 - 燃气
46 - 供水
47 - 建筑 装配式建筑
48 - 市政工程 公路养护
49 - 机电安装 电梯安装
50 - 装饰装修
51 - 农产品批发 医药流通 建材流通 钢材贸易
52 - 零售 连锁经营 珠宝首饰 汽车流通
54 - 道路运输 冷链物流 城市配送
55 smart_ocean 港口 航运
56 - 通用航空
58 - 货运代理
59 - 仓储
60 - 快递
61 quality_tourism 酒店 民宿
62 quality_tourism 餐饮 团餐
63 new_it 通信
64 new_it 互联网 电子商务
65 new_it 软件 大数据 人工智能 云计算 物联网 信息安全
66 modern_finance 小额贷款 农村金融
67 modern_finance 私募基金
68 modern_finance 保险中介
69 modern_finance 典当 融资租赁
70 - 物业服务 房地产经纪 房地产开发
71 - 汽车租赁
72 - 会展 人力资源 广告 安保服务 供应链管理
72 quality_tourism 旅行社
74 - 检验检测 测绘 工程咨询
74 cultural_creative 工业设计
75 new_it 技术转移 知识产权
77 - 环境治理 土壤修复
78 quality_tourism 旅游景区
78 - 园林绿化
80 - 家政服务 美容美发
81 - 汽车维修
82 - 清洁服务
83 - 职业培训
84 healthcare 健康管理 口腔医疗
85 healthcare 养老服务 托育服务
86 cultural_creative 出版发行
87 cultural_creative 影视制作
88 cultural_creative 演艺 文化创意
89 - 体育健身
90 cultural_creative 动漫游乐
"""


class Topic(NamedTuple):
    """An industry: its word, its division and its tags."""

    word: str
    division: str
    tags: tuple[str, ...]

    @property
    def section(self) -> str:
        """Return the section that contains the division."""
        return next(section for section, last in SECTIONS if int(self.division) <= last)


def _stocked(line: str) -> list[Topic]:
    division, tags, *words = line.split()
    return [Topic(word, division, () if tags == "-" else tuple(tags.split(","))) for word in words]


TOPICS = tuple(topic for line in STOCK.strip().splitlines() for topic in _stocked(line))
