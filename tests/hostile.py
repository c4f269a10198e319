"""A report whose text holds markup: what page and notebook must show as text."""

PAGE = """<html><body>
<p>2019年某区政府工作报告</p>
<p>各位代表：</p>
<p>一、2018年"工作"回顾&lt;script&gt;alert(1)&lt;/script&gt;</p>
<p>研发&amp;试制&lt;img src=x onerror="alert(2)"&gt;投入12亿元，
&lt;/script&gt;&lt;script&gt;alert(3)&lt;/script&gt;增长5%，'单'引号。</p>
<p>二、2019年工作安排</p>
<p>新建"&lt;b&gt;甲{{x}}乙&lt;/b&gt;"站点30个。</p>
</body></html>"""
